import type { GroupRound } from '../../core/content/round.ts';

/** A round that goes on: on all days on which somebody looks at it, it has begun. */
export const begunRound = (provider: string): GroupRound => ({
  id: 'begun',
  group: 'solrosen',
  term: 'HT 2026',
  ages: { from: 10, to: 12 },
  status: 'fa-platser',
  provider,
  schedule: {
    startDate: '2026-09-07',
    endDate: '2026-12-14',
    startTime: '16:30',
    endTime: '18:30',
    meetings: 14,
    place: 'Rum Linden, Kvarngatan 3',
  },
});
