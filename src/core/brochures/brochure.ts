import type { GroupSlug } from '../content/group-names.ts';

/** Whom a brochure speaks to; `offer` is the whole offer, for anybody. */
export const brochureKinds = ['parent', 'child', 'professional', 'offer'] as const;
export type BrochureKind = (typeof brochureKinds)[number];

/** What stands below a heading: each is typeset in its own way. */
export type Block =
  | { is: 'paragraphs'; texts: readonly string[] }
  | { is: 'list'; items: readonly string[] }
  | { is: 'steps'; items: readonly { heading: string; text: string }[] }
  | { is: 'said'; items: readonly { by: string; words: string }[] }
  | { is: 'rounds'; items: readonly BrochureRound[] }
  | {
      is: 'groups';
      items: readonly { group: GroupSlug; name: string; ages: string; texts: readonly string[] }[];
    };

/** A round as a calendar's leaf and its sentences. */
export type BrochureRound = {
  group: GroupSlug;
  leaf: { top: string; large: string; foot: string };
  name: string;
  lines: readonly string[];
};

export type BrochureSection = { heading: string; blocks: readonly Block[] };

/** A paper's own address: whole, for its code; without the protocol, to be typed; and what the code is to who cannot see it. */
export type ShortAddress = { link: string; linkText: string; linkAlt: string };

/** Every word of one brochure, in the order in which it is read. */
export type Brochure = {
  /** Its file's name without an ending: `solrosen-foralder`, `solrosen-foralder-en`. */
  name: string;
  kind: BrochureKind;
  /** None for the whole offer. */
  group?: GroupSlug;
  /** Of the language's folder; none for Swedish. */
  languageCode?: string;
  languageName: string;
  /** BCP 47. */
  lang: string;
  /** The document's own title, for readers of PDF and for lists. */
  title: string;
  cover: { heading: string; lead: string; small: readonly string[] };
  /** What the drawings show, in words. */
  emblemAlts: Readonly<Record<GroupSlug, string>>;
  sections: readonly BrochureSection[];
  /** What of it stands on one sheet for the wall, which is counted apart. */
  wall: { sections: readonly BrochureSection[] } & ShortAddress;
  /** Above the empty pages of a booklet. */
  notesHeading: string;
  back: {
    heading: string;
    texts: readonly string[];
    phone: string;
    hours: readonly string[];
    people: readonly string[];
    address: readonly string[];
    linkLead: string;
    urgent: string;
    validOn: string;
  } & ShortAddress;
};

/** What one kind says; its name and its language are the same for all. */
export type BrochureWords = Omit<
  Brochure,
  'name' | 'languageCode' | 'languageName' | 'lang' | 'emblemAlts' | 'wall' | 'back'
> & { wall: readonly BrochureSection[]; back: Omit<Brochure['back'], keyof ShortAddress> };

/** What of a brochure stands on one sheet for the wall, as a brochure of its own. */
export const wallOf = (brochure: Brochure): Brochure => {
  const { sections, ...address } = brochure.wall;
  return { ...brochure, name: `${brochure.name}-vagg`, sections, back: { ...brochure.back, ...address } };
};

/** A brochure that cannot be made: which, where its words come from, which field, and what is expected, in Swedish. */
export class BrochureError extends Error {
  readonly fault: BrochureFault;

  constructor(fault: BrochureFault) {
    const { brochure, source, field, expected } = fault;
    super(`Broschyren ${brochure} går inte att göra.\n\n  ${source}\n    ${field}: ${expected}`);
    this.name = 'BrochureError';
    this.fault = fault;
  }
}
export type BrochureFault = { brochure: string; source: string; field: string; expected: string };
