import { checkContent } from '../content/check-content.ts';
import type { Content, ContentError, RawDocument } from '../content/content.ts';
import { UnreadableContent } from '../content/unreadable-content.ts';
import { openUntil, type PreviewPasses, passCookie, passMinutes } from './preview-pass.ts';
import { previewPath } from './preview-path.ts';

/** Where drafts come from. Both throw `UnreadableContent` when it does not answer in time, or refuses us. */
export type PreviewSource = {
  /** The path that a genuine link wants to see; undefined for one that is forged, too old, or meant to last. */
  opened(link: string): Promise<string | undefined>;
  /** All content, with drafts in place of what they will replace. */
  read(): Promise<RawDocument[]>;
};

export type PreviewPorts = {
  passes: PreviewPasses;
  source(): Promise<PreviewSource>;
  clock(): Date;
  secureCookie: boolean;
};

/** What came of opening a link: a page to go to with a cookie, a link that is refused, a source that is away. */
export type Opened =
  | { ok: true; path: string; cookie: string }
  | { ok: false; why: 'refused' | 'away'; reason: string };

/** Opens the preview for whoever comes with the Studio's link. It leads to previews of this site's pages, and nowhere else. */
export const openPreview = async (ports: PreviewPorts, link: string): Promise<Opened> => {
  try {
    const wanted = await (await ports.source()).opened(link);
    if (wanted === undefined) return { ok: false, why: 'refused', reason: '' };
    const until = new Date(ports.clock().getTime() + passMinutes * 60_000);
    return {
      ok: true,
      path: previewPath(wanted.replace(/[?#].*$/s, '')) ?? (previewPath('/') as string),
      cookie: passCookie(ports.passes.issue(until), ports.secureCookie),
    };
  } catch (error) {
    return { ok: false, why: 'away', reason: toldOf(error) };
  }
};

/** What a visit to the preview finds. `drafts` names what waits to be published, as editors do. */
export type Preview =
  | { show: 'closed' }
  | { show: 'away'; until: Date; reason: string }
  | { show: 'wrong'; until: Date; errors: ContentError[] }
  | { show: 'page'; until: Date; drafts: string[]; content: Content };

/** Reads the drafts for whoever has a pass. A wrong draft is told, not shown; nothing is thrown for it. */
export const readPreview = async (ports: PreviewPorts, cookies: string | null): Promise<Preview> => {
  const until = openUntil(cookies, ports, ports.clock());
  if (until === undefined) return { show: 'closed' };
  try {
    const documents = await (await ports.source()).read();
    const checked = checkContent(documents);
    if (!checked.ok) return { show: 'wrong', until, errors: checked.errors };
    const drafts = documents.filter(({ isDraft }) => isDraft).map(({ source }) => source);
    return { show: 'page', until, drafts, content: checked.content };
  } catch (error) {
    return { show: 'away', until, reason: toldOf(error) };
  }
};

const toldOf = (error: unknown): string => {
  if (error instanceof UnreadableContent) return error.message;
  throw error;
};
