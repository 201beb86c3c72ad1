import { expect, test } from 'vitest';
import { type DemandRow, demand } from '../../../src/core/lectures/demand.ts';
import { lectureIn } from '../../stand-ins/lectures.ts';

const now = new Date('2027-01-10T10:00:00Z');
const past = { ...lectureIn(-500, now), slug: 'forut' };
const recent = { ...lectureIn(-20, now), slug: 'nyss', rooms: { 'on-site': 40, online: 100 } };
const coming = { ...lectureIn(50, now), slug: 'snart' };
const row = (changes: Partial<DemandRow>): DemandRow => ({
  slug: 'nyss',
  attendance: 'on-site',
  district: 'kvarnvik',
  role: 'kurator',
  confirmed: 0,
  attended: 0,
  waiting: 0,
  ...changes,
});

test('each meeting has its sums, the latest first, and how many seats there were', () => {
  const { meetings } = demand(
    [
      row({ confirmed: 3, attended: 2, waiting: 1 }),
      row({ attendance: 'online', confirmed: 5, waiting: 2 }),
      row({ slug: 'forut', confirmed: 1 }),
      row({ slug: 'snart', waiting: 4 }),
    ],
    [past, recent, coming],
    now,
  );
  expect(meetings.map(({ facts: { slug } }) => slug)).toEqual(['snart', 'nyss', 'forut']);
  expect(meetings[1]).toMatchObject({ seats: 140, hasBegun: true, confirmed: 8, attended: 2, waiting: 3 });
  expect(meetings[0]).toMatchObject({ hasBegun: false, waiting: 4 });
});

test('those who wait for what is to come are not counted as turned away', () => {
  const { districts, roles } = demand([row({ slug: 'snart', waiting: 4 })], [coming], now);
  expect([districts, roles]).toEqual([[], []]);
});

test('districts and roles come by how many were turned away; a role is one however it is spelled', () => {
  const { districts, roles } = demand(
    [
      row({ confirmed: 9 }),
      row({ district: 'annan', role: ' Kurator', waiting: 2 }),
      row({ district: 'norrby', role: 'lärare', waiting: 1, confirmed: 1 }),
      row({ district: 'norrby', role: 'Lärare', confirmed: 1 }),
    ],
    [recent],
    now,
  );
  expect(districts.map(({ district, waiting }) => [district, waiting])).toEqual([
    ['annan', 2],
    ['norrby', 1],
    ['kvarnvik', 0],
  ]);
  expect(roles).toEqual([
    { role: 'kurator', confirmed: 9, attended: 0, waiting: 2 },
    { role: 'lärare', confirmed: 2, attended: 0, waiting: 1 },
  ]);
});
