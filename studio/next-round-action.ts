import { type DocumentActionComponent, useClient } from 'sanity';
import { useRouter } from 'sanity/router';
import { groupNames } from '../src/core/content/group-names.ts';
import { followingRound, type StoredRound } from './following-round.ts';
import { apiVersion } from './published.ts';

/** "Ny omgång av …": a draft that follows on this round, a term later. The editor looks at it before it is published. */
export const nextRoundAction: DocumentActionComponent = ({ published, draft }) => {
  const client = useClient({ apiVersion });
  const router = useRouter();
  const round = (published ?? draft) as StoredRound | null;
  const next = round && followingRound(round, crypto.randomUUID());
  return {
    label: `Ny omgång av ${next ? groupNames[next.group] : 'gruppen'}`,
    title: 'Kopierar omgången till nästa termin, på samma veckodag. Titta på den innan du publicerar.',
    disabled: !next,
    onHandle: async () => {
      if (!next) return;
      await client.create(next);
      router.navigateIntent('edit', { id: next._id.replace('drafts.', ''), type: next._type });
    },
  };
};
