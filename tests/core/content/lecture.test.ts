import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/core/content/check-content.ts';
import { lectureTimes } from '../../../src/core/content/lecture.ts';
import { stockholmInstant } from '../../../src/core/content/stockholm-instant.ts';
import { document, validDocuments } from './valid-documents.ts';

const lecture = (changes: object = {}) => ({
  name: 'De osynliga barnen',
  kind: 'forelasning',
  subject: 'psykisk-ohalsa',
  status: 'planerad',
  gives: 'Du får veta hur grupperna når barnen.',
  forWhom: 'Personal i förskola och skola.',
  speakers: [{ name: 'Liv Aronsson', role: 'kurator', organisation: 'Regionens psykiatri' }],
  date: '2027-02-10',
  startTime: '13:30',
  endTime: '16:00',
  lastSignupDay: '2027-02-03',
  place: {
    name: 'Stora salen',
    address: 'Skolgatan 12',
    access: 'Hiss till salen.',
    hearingLoop: true,
    seats: 60,
  },
  ...changes,
});

const errorsIn = (changes: object, id = 'de-osynliga') => {
  const checked = checkContent([...validDocuments(), document('lectures', id, lecture(changes))]);
  return checked.ok ? [] : checked.errors;
};

describe('a lecture', () => {
  test('is taken on site, online, or both', () => {
    const online = { how: 'Länken kommer med mejlet.', seats: 100 };
    expect(errorsIn({})).toEqual([]);
    expect(errorsIn({ online })).toEqual([]);
    expect(errorsIn({ online, place: undefined })).toEqual([]);
  });

  test.each([
    ['it ends before it starts', { endTime: '13:30' }, 'endTime', 'Skriv en senare sluttid'],
    ['sign-up closes after it', { lastSignupDay: '2027-02-11' }, 'lastSignupDay', 'Skriv en tidigare dag'],
    ['it is nowhere', { place: undefined }, 'place', 'var den hålls'],
    ['it is cancelled without a word', { status: 'installd' }, 'changes', 'varför'],
    ['its kind is unknown', { kind: 'kurs' }, 'kind', 'Skriv slaget som ett av'],
    ['nobody speaks', { speakers: [] }, 'speakers', 'minst en rad'],
    ['it repeats what is not there', { repeatOf: 'borta' }, 'repeatOf', 'ingen föreläsning som heter borta'],
    ['it repeats itself', { repeatOf: 'de-osynliga' }, 'repeatOf', 'inte ge om sig själv'],
    ['it is hidden before it is shown', seen('2027-01-02', '2027-01-01'), 'visibleUntil', 'senare dag'],
    [
      'its material is not safe to follow',
      { materials: [{ name: 'Bilder', url: 'javascript:alert(1)' }] },
      'materials (nr 1).url',
      'https://',
    ],
  ])('stops the build when %s', (_what, changes, field, words) => {
    expect(errorsIn(changes)).toEqual([
      expect.objectContaining({ field, expected: expect.stringContaining(words) }),
    ]);
  });

  test.each(['arkiv', 'inbjudan', 'kalender', 'min-anmalan', 'nasta-termin', 'rss', 'utvardering', '27'])(
    'may not be called «%s», which is another page',
    (id) => {
      expect(errorsIn({}, id)).toEqual([expect.objectContaining({ field: 'namnet' })]);
    },
  );

  test('may repeat another', () => {
    const documents = [
      document('lectures', 'igen', lecture({ repeatOf: 'forst' })),
      document('lectures', 'forst', lecture()),
    ];
    expect(checkContent([...validDocuments(), ...documents])).toMatchObject({ ok: true });
  });

  test('stands before those that come later', () => {
    const later = document('lectures', 'a', lecture({ date: '2027-03-10' }));
    const sameDay = document('lectures', 'b', lecture({ startTime: '14:00' }));
    const checked = checkContent([...validDocuments(), later, sameDay, document('lectures', 'c', lecture())]);
    expect(checked.ok && checked.content.lectures.map(({ slug }) => slug)).toEqual(['c', 'b', 'a']);
  });
});

function seen(visibleFrom: string, visibleUntil: string) {
  return { visibleFrom, visibleUntil };
}

describe('Stockholm’s clock', () => {
  test.each([
    ['2027-01-18', '16:30', '2027-01-18T15:30:00Z'],
    ['2027-06-18', '16:30', '2027-06-18T14:30:00Z'],
    ['2027-03-28', '00:00', '2027-03-27T23:00:00Z'],
    ['2027-03-28', '13:30', '2027-03-28T11:30:00Z'],
    ['2026-10-25', '00:00', '2026-10-24T22:00:00Z'],
    ['2026-10-25', '13:30', '2026-10-25T12:30:00Z'],
  ])('%s %s is %s', (date, time, instant) => {
    expect(stockholmInstant(date, time)).toEqual(new Date(instant));
  });

  test('a time that spring leaves out is an hour later, and the first of two in autumn is meant', () => {
    expect(stockholmInstant('2027-03-28', '02:30')).toEqual(new Date('2027-03-28T01:30:00Z'));
    expect(stockholmInstant('2026-10-25', '02:30')).toEqual(new Date('2026-10-25T00:30:00Z'));
  });

  test('sign-up closes when its last day ends, also on the days when the clock is changed', () => {
    const closes = (lastSignupDay: string) =>
      lectureTimes({ date: '2027-12-01', startTime: '13:30', endTime: '16:00', lastSignupDay }).closesAt;
    expect(closes('2027-02-03')).toEqual(new Date('2027-02-03T23:00:00Z'));
    expect(closes('2027-03-28')).toEqual(new Date('2027-03-28T22:00:00Z'));
    expect(closes('2027-10-31')).toEqual(new Date('2027-10-31T23:00:00Z'));
  });

  test('on the day itself sign-up closes when it begins', () => {
    const { closesAt, startsAt } = lectureTimes({
      date: '2027-02-10',
      startTime: '13:30',
      endTime: '16:00',
      lastSignupDay: '2027-02-10',
    });
    expect(closesAt).toEqual(startsAt);
  });
});
