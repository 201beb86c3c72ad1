import { describe, expect, test } from 'vitest';
import {
  attendanceFigures,
  attendanceList,
  calledName,
  canCheckIn,
} from '../../../src/core/lectures/attendance-list.ts';
import { lectureIn, storedSignup } from '../../stand-ins/lectures.ts';

const now = new Date('2027-01-10T10:00:00Z');
const come = { checkedInAt: now };

test('those with a seat stand by name, as Swedish sorts, and those who wait in their order', () => {
  const list = attendanceList([
    storedSignup({ name: 'Östen', state: 'confirmed' }),
    storedSignup({ name: 'Zara', state: 'waiting' }),
    storedSignup({ name: 'Alva', state: 'confirmed' }),
    storedSignup({ name: 'Åsa', state: 'confirmed' }),
    storedSignup({ name: 'Bo', state: 'waiting' }),
    storedSignup({ name: 'Cleo', state: 'held' }),
    storedSignup({ name: 'Borta', state: 'left' }),
    storedSignup({ name: 'Sen', state: 'expired' }),
  ]);
  const names = (signups: { name: string }[]) => signups.map(({ name }) => name);
  expect(names(list.coming)).toEqual(['Alva', 'Åsa', 'Östen']);
  expect(names(list.unanswered)).toEqual(['Cleo']);
  expect(names(list.waiting)).toEqual(['Zara', 'Bo']);
});

test('a colleague who has not said a name is called by the address', () => {
  expect(calledName(storedSignup({ name: '', email: 'kim@example.se' }))).toBe('kim@example.se');
});

describe('checking in', () => {
  test.each([
    ['the evening before', '2027-01-09T22:59:00Z', false],
    ['the first minute of the day, by Stockholm’s clock', '2027-01-09T23:00:00Z', true],
    ['during it', '2027-01-10T16:30:00Z', true],
    ['a week after, for a list that was kept on paper', '2027-01-17T16:30:00Z', true],
  ])('%s', (_when, at, can) => {
    const facts = lectureIn(6, now);
    expect(canCheckIn(facts, new Date(at))).toBe(can);
    expect(canCheckIn({ ...facts, cancelled: true }, new Date(at))).toBe(false);
  });
});

describe('the figures', () => {
  const signups = [
    storedSignup(come),
    storedSignup(),
    storedSignup({ state: 'held', verifiedAt: undefined }),
    storedSignup({ state: 'waiting' }),
    storedSignup({ state: 'waiting', ...come }),
    storedSignup({ state: 'waiting', verifiedAt: undefined }),
  ];
  const inHours = (hours: number) => new Date(now.getTime() + hours * 60 * 60_000);

  test('tell nobody missing, and nobody turned away, before it has begun', () => {
    expect(attendanceFigures(signups, lectureIn(1, now), now)).toEqual({
      confirmed: 2,
      unanswered: 1,
      waiting: 3,
      attended: 2,
      noShows: undefined,
      turnedAway: undefined,
    });
  });

  test('tell afterwards who did not come, and who proved the address and was not let in', () => {
    expect(attendanceFigures(signups, lectureIn(1, now), inHours(5))).toMatchObject({
      noShows: 1,
      turnedAway: 1,
    });
  });

  test('call nobody a no-show where nobody was checked in', () => {
    expect(attendanceFigures([storedSignup()], lectureIn(1, now), inHours(5)).noShows).toBeUndefined();
  });
});
