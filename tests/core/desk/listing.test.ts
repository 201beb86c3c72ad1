import { describe, expect, test } from 'vitest';
import { listDesk } from '../../../src/core/desk/desk.ts';
import {
  awaitsAssessment,
  hasUnreadAmendment,
  type ListedRegistration,
  shelved,
} from '../../../src/core/desk/listing.ts';
import type { DeskStore } from '../../../src/core/desk/ports.ts';

const listed = (id: string, changes: Partial<ListedRegistration> = {}): ListedRegistration => ({
  id,
  referenceCode: `KLM-${id}`,
  status: 'ny',
  quarantined: false,
  receivedAt: '2026-11-24T08:00:00.000Z',
  amendedAt: null,
  version: 1,
  readVersion: 0,
  revision: 1,
  taken: null,
  transferredAt: null,
  assessedVersion: null,
  calls: 0,
  lastCall: null,
  bells: [],
  ...changes,
});
const ids = (registrations: ListedRegistration[]) => registrations.map(({ id }) => id);
const day = (number: number) => `2026-11-0${number}T08:00:00.000Z`;

describe('the desk', () => {
  test('takes new ones first, the one that has waited longest before the others', () => {
    const { fresh } = shelved([listed('b', { receivedAt: day(2) }), listed('a', { receivedAt: day(1) })]);
    expect(ids(fresh)).toEqual(['a', 'b']);
  });

  test('then those under way, by how far they have come', () => {
    const { underWay } = shelved([
      listed('waits', { status: 'vantar', receivedAt: day(1) }),
      listed('offered', { status: 'plats-erbjuden', receivedAt: day(2) }),
      listed('called late', { status: 'kontaktad', receivedAt: day(4) }),
      listed('called', { status: 'kontaktad', receivedAt: day(3) }),
    ]);
    expect(ids(underWay)).toEqual(['called', 'called late', 'offered', 'waits']);
  });

  test('folds closed ones away, the latest first', () => {
    const { closed, fresh } = shelved([
      listed('old', { status: 'avslutad', receivedAt: day(1) }),
      listed('new', { status: 'avslutad', receivedAt: day(2) }),
    ]);
    expect(ids(closed)).toEqual(['new', 'old']);
    expect(fresh).toEqual([]);
  });

  test('keeps the quarantine apart until a person has given it a status', () => {
    const shelf = (status: ListedRegistration['status']) =>
      shelved([listed('a', { quarantined: true, status })]);
    expect(ids(shelf('ny').quarantine)).toEqual(['a']);
    expect(ids(shelf('ny').fresh)).toEqual([]);
    expect(ids(shelf('kontaktad').underWay)).toEqual(['a']);
    expect(ids(shelf('avslutad').closed)).toEqual(['a']);
  });

  test('shows every registration on one shelf and no other', () => {
    const all = (['ny', 'kontaktad', 'plats-erbjuden', 'vantar', 'avslutad'] as const).flatMap((status) =>
      [true, false].map((quarantined) => listed(`${status} ${quarantined}`, { status, quarantined })),
    );
    expect(ids(Object.values(shelved(all)).flat()).toSorted()).toEqual(ids(all).toSorted());
  });
});

test.each([
  ['a new one', {}, true],
  ['one that was judged', { assessedVersion: 1 }, false],
  ['one whose family has written again since', { assessedVersion: 1, version: 2 }, true],
  ['one that somebody has begun with', { status: 'kontaktad' }, true],
  ['one that was closed without it', { status: 'avslutad' }, true],
  ['one in quarantine', { quarantined: true }, false],
  ['a robot that was closed', { quarantined: true, status: 'avslutad' }, false],
  ['one in quarantine that somebody has begun with', { quarantined: true, status: 'kontaktad' }, true],
] as const)('whether the need for protection is still to be judged: %s', (_, changes, awaits) => {
  expect(awaitsAssessment(listed('a', changes))).toBe(awaits);
});

test.each([
  ['the first answers', { version: 1 }, false],
  ['an amendment before anybody did anything', { version: 2 }, true],
  ['an amendment after that', { version: 2, readVersion: 1 }, true],
  ['an amendment that was read', { version: 2, readVersion: 2 }, false],
])('an amendment is marked until somebody has read it and done something: %s', (_, changes, isMarked) => {
  expect(hasUnreadAmendment(listed('a', changes))).toBe(isMarked);
});

test.each([
  ['sent', 0, 'sent'],
  ['sent', 60, 'sent'],
  ['waiting', 30, 'waiting'],
  ['waiting', 31, 'late'],
  ['failed', 1, 'failed'],
] as const)('a bell that is %s after %i minutes is told as %s', async (state, minutes, told) => {
  const committedAt = new Date('2026-11-24T08:00:00Z');
  const store = {
    list: async () => ({
      leftOut: 0,
      registrations: [{ ...listed('a'), bells: [{ sequence: 7, state, committedAt }] }],
    }),
  } as unknown as DeskStore;
  const { registrations } = await listDesk(
    store,
    { id: 'k', name: 'Karin Ek' },
    new Date(committedAt.getTime() + minutes * 60_000),
  );
  expect(registrations[0]?.bells).toEqual([{ sequence: 7, state: told }]);
});
