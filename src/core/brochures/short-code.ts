import { type GroupSlug, groupSlugs } from '../content/group-names.ts';
import type { BrochureKind } from './brochure.ts';

/** Three letters that tell nobody who looks over a shoulder what they lead to. */
const groupLetters: Record<GroupSlug, string> = {
  solrosen: 'so',
  'skilda-varldar': 'sk',
  trappan: 'tr',
  barnkraft: 'ba',
};
const kindLetters = { parent: 'f', child: 'b', professional: 'y' } as const;
const wholeOffer = 'alla';

/** What stands after `/s/` on paper: `sof` for Solrosen's brochure to parents, `sof-en` for the English one. */
export const shortCode = (kind: BrochureKind, group?: GroupSlug, languageCode?: string): string =>
  [group && kind !== 'offer' ? groupLetters[group] + kindLetters[kind] : wholeOffer, languageCode]
    .filter(Boolean)
    .join('-');

/** Where a short address leads, without its language's prefix. */
const pathOf: Record<BrochureKind, (group: GroupSlug) => string> = {
  parent: (group) => `/stodgrupper/${group}/`,
  child: (group) => `/for-barn/${group}/`,
  professional: () => '/for-yrkesverksamma/',
  offer: () => '/',
};

/** The page that a code leads to: `/en/stodgrupper/solrosen/` for `sof-en`; undefined for a code that no paper has. */
export const pathOfShortCode = (code: string): { path: string; languageCode?: string } | undefined => {
  const [letters = '', ...rest] = code.split('-');
  const languageCode = rest.join('-');
  const path = paths.get(letters);
  if (path === undefined) return undefined;
  return languageCode ? { path: `/${languageCode}${path}`, languageCode } : { path };
};

const paths = new Map<string, string>([
  [wholeOffer, '/'],
  ...groupSlugs.flatMap((group) =>
    (['parent', 'child', 'professional'] as const).map(
      (kind) => [shortCode(kind, group), pathOf[kind](group)] as const,
    ),
  ),
]);
