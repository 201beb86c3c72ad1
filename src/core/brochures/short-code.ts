import { type GroupSlug, groupSlugs } from '../content/group-names.ts';
import type { BrochureKind } from './brochure.ts';

/** Whom a paper speaks to. `children` and `young` are of all groups, and name none; `slides` are shown at a meeting. */
export type PaperKind = BrochureKind | 'children' | 'young' | 'slides';

/** In the hand, or on a wall: they are counted apart, so that one sees what brings families here. */
export type PaperForm = 'hand' | 'wall';

/** What a short address stands on. */
export type Paper = { kind: PaperKind; form: PaperForm; group?: GroupSlug; languageCode?: string };

/** Letters that tell nobody who looks over a shoulder what they lead to. */
const groupLetters: Record<GroupSlug, string> = {
  solrosen: 'so',
  'skilda-varldar': 'sk',
  trappan: 'tr',
  barnkraft: 'ba',
};
const ofGroupLetters = { parent: 'f', child: 'b', professional: 'y' } as const;
const ofAllLetters = { offer: 'alla', children: 'hej', young: 'tja', slides: 'visa' } as const;
const wallLetter = 'v';

/** What stands after `/s/` on a paper: `sof` on Solrosen's brochure to parents, `sofv-en` on the English one for the wall. */
export const shortCode = ({ kind, form, group, languageCode }: Paper): string =>
  [lettersOf(kind, group) + (form === 'wall' ? wallLetter : ''), languageCode].filter(Boolean).join('-');

const lettersOf = (kind: PaperKind, group?: GroupSlug): string => {
  if (kind in ofAllLetters) return ofAllLetters[kind as keyof typeof ofAllLetters];
  if (!group) throw new Error(`A paper to ${kind} is of a group.`);
  return groupLetters[group] + ofGroupLetters[kind as keyof typeof ofGroupLetters];
};

/** Where a paper leads, without its language's prefix. */
const pathOf = ({ kind, group }: Paper): string =>
  ({
    parent: `/stodgrupper/${group}/`,
    child: `/for-barn/${group}/`,
    professional: '/for-yrkesverksamma/',
    offer: '/',
    children: '/for-barn/',
    young: '/for-ungdomar/',
    slides: '/',
  })[kind];

/** The paper that has this code, and the page that it leads to: `/en/stodgrupper/solrosen/` for `sof-en`; undefined for a code of no paper. */
export const paperOfShortCode = (code: string): (Paper & { path: string }) | undefined => {
  const [letters = '', ...rest] = code.split('-');
  const paper = papers.get(letters);
  if (!paper) return undefined;
  const languageCode = rest.join('-');
  // What is in Swedish alone has no page in another language.
  if (languageCode && paper.kind !== 'parent' && paper.kind !== 'offer') return undefined;
  return languageCode
    ? { ...paper, languageCode, path: `/${languageCode}${pathOf(paper)}` }
    : { ...paper, path: pathOf(paper) };
};

const papers = new Map<string, Paper>(
  [
    { kind: 'slides', form: 'hand' } satisfies Paper,
    ...(['hand', 'wall'] as const).flatMap((form): Paper[] => [
      ...(['offer', 'children', 'young'] as const).map((kind) => ({ kind, form })),
      ...groupSlugs.flatMap((group) =>
        (['parent', 'child', 'professional'] as const).map((kind) => ({ kind, form, group })),
      ),
    ]),
  ].map((paper: Paper) => [shortCode(paper), paper]),
);
