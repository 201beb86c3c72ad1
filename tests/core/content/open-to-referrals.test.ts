import { expect, test } from 'vitest';
import { openToReferrals } from '../../../src/core/content/open-to-referrals.ts';
import type { GroupRound } from '../../../src/core/content/round.ts';

const dated = (startDate: string, status: GroupRound['status']): GroupRound => ({
  id: `${startDate} ${status}`,
  group: 'solrosen',
  term: 'VT 2027',
  ages: { from: 7, to: 9 },
  status,
  provider: 'vindskyddet',
  schedule: {
    startDate,
    endDate: '2027-05-03',
    startTime: '16:30',
    endTime: '18:30',
    meetings: 12,
    place: 'Rum Linden',
  },
});

test('what starts is referred to before what has begun, and what has begun only while it has room', () => {
  const rounds = [
    dated('2027-01-18', 'fa-platser'),
    dated('2027-01-19', 'full'),
    dated('2027-02-15', 'full'),
  ];
  expect(openToReferrals(rounds, '2027-02-01').map(({ id }) => id)).toEqual([
    '2027-02-15 full',
    '2027-01-18 fa-platser',
  ]);
});
