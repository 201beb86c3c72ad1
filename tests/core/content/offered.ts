import type { District, Provider } from '../../../src/core/content/provider.ts';
import type { GroupRound } from '../../../src/core/content/round.ts';
import { type GroupSlug, groupSlugs, type SupportGroup } from '../../../src/core/content/support-group.ts';
import { group, validProvider } from './valid-documents.ts';

/** A little city: Ekbacka has Solrosen and Trappan, Norrskogen has nothing of its own. */
export const districts: District[] = [
  { slug: 'norrskogen', name: 'Norrskogen' },
  { slug: 'ekbacka', name: 'Ekbacka' },
];
export const groups = groupSlugs.map((slug) => ({ ...group(), slug }) as SupportGroup);
export const provider = (slug: string, changes: Partial<Provider> = {}): Provider =>
  ({ ...validProvider, slug, ...changes }) as Provider;
export const providers = [provider('ekbacka')];
export const roundOf = (
  group: GroupSlug,
  term: string,
  from: number,
  to: number,
  changes: Partial<GroupRound> = {},
): GroupRound => ({
  id: `${group}-${term}-${from}`,
  group,
  term,
  ages: { from, to },
  status: 'planeras',
  provider: 'ekbacka',
  ...changes,
});
export const rounds = [
  roundOf('solrosen', 'VT 2027', 7, 9),
  roundOf('solrosen', 'HT 2026', 10, 12),
  roundOf('solrosen', 'HT 2027', 13, 15),
  roundOf('trappan', 'VT 2027', 8, 10),
];
export const today = '2026-11-24';
export const city = { districts, groups, providers, rounds };
