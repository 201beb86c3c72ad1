import type { GroupSlug } from '../content/group-names.ts';

/** For whom a brochure is. */
export const brochureAudiences = ['foraldrar', 'barn', 'yrkesverksamma', 'alla'] as const;
export type BrochureAudience = (typeof brochureAudiences)[number];

/** What stands below a heading: running text, a list of points, or steps with a heading each. */
export type BrochureBlock =
  | { kind: 'text'; texts: readonly string[] }
  | { kind: 'points'; points: readonly string[] }
  | { kind: 'steps'; steps: readonly { heading: string; text: string }[] }
  /** What somebody says, and who. */
  | { kind: 'said'; said: readonly { who: string; words: string }[] };

export type BrochureSection = { heading: string; blocks: readonly BrochureBlock[] };

/** One brochure, in words: what the template lays out, and nothing of how. */
export type Brochure = {
  /** Its file's name: `solrosen-foraldrar`. */
  slug: string;
  audience: BrochureAudience;
  /** Undefined for the one about all groups. */
  group: GroupSlug | undefined;
  /** What the cover says. */
  title: string;
  lead: string;
  sections: readonly BrochureSection[];
  /** Whom one reaches, how and when. */
  contact: { heading: string; name: string; phone: string; hours: readonly string[]; what: string };
  /** Where the pages are on the net: what the square leads to, and the short address beside it. */
  address: { url: string; short: string };
  /** `Uppgifterna gäller 24 november 2026.` */
  asOf: string;
  /** The day of which it tells, ISO 8601. */
  date: string;
};

/** For whom it is, as it stands above the title. */
export const kindWords: Record<BrochureAudience, string> = {
  foraldrar: 'För föräldrar',
  barn: 'För barn',
  yrkesverksamma: 'För yrkesverksamma',
  alla: 'Alla grupper',
};
