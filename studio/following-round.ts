import { nextRound } from '../src/core/content/next-round.ts';
import { type GroupRound, roundSchemaFor } from '../src/core/content/round.ts';
import type { SanityDocument } from '../src/core/content/sanity-document.ts';
import { fromSanity, toSanity } from '../src/core/content/sanity-document.ts';

export type StoredRound = SanityDocument & { provider?: { _ref?: string } };

/** The draft `id` of the round that follows; undefined while the round itself has errors, which are told beside it. */
export const followingRound = (round: StoredRound, id: string) => {
  const [written] = fromSanity([round], ({ _id }) => _id);
  const { slug: _, ...data } = (written?.data ?? {}) as Record<string, unknown>;
  // Its provider is referred to as before, whatever that document's name is.
  const read = roundSchemaFor(data).safeParse({ ...data, provider: 'anordnare' });
  if (!read.success) return undefined;
  const next = nextRound({ ...read.data, id: round._id } as GroupRound);
  const term = next.term.toLowerCase().replace(' ', '-');
  return {
    ...toSanity({ kind: 'rounds', id: `${next.group}-${term}-${id.slice(0, 4)}`, source: '', data: next }),
    _id: `drafts.${id}`,
    _type: 'groupRound',
    provider: round.provider,
    group: next.group,
  };
};
