import { getVtimezoneComponent } from '@touch4it/ical-timezones';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Lecture } from '../../src/core/content/lecture.ts';
import { lectureCalendar } from '../../src/documents/lecture-calendar.ts';
import { stockholmZone } from '../../src/documents/stockholm-zone.ts';

const lecture = (changes: Partial<Lecture> = {}): Lecture => ({
  slug: 'de-osynliga',
  name: 'De osynliga barnen; och, ”vi”',
  kind: 'forelasning',
  subject: 'psykisk-ohalsa',
  status: 'planerad',
  gives: 'Du får veta hur grupperna når barnen.',
  forWhom: 'Personal i skola.',
  speakers: [{ name: 'Liv Aronsson', role: 'kurator', organisation: 'Regionen' }],
  date: '2027-02-10',
  startTime: '13:30',
  endTime: '16:00',
  lastSignupDay: '2027-02-03',
  place: { name: 'Salen', address: 'Skolgatan 12', access: 'Hiss.', hearingLoop: true, seats: 60 },
  ...changes,
});

const made = {
  name: 'Profet i sin egen stad',
  site: new URL('https://stod.example.se/'),
  today: '2026-11-24',
};
const written = (...lectures: Lecture[]) => lectureCalendar(lectures, made);

/** As another program reads it: with the zone's rules that stand in the file, and no others. */
const read = (text: string) => {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
  for (const zone of zones) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { calendar, zones, events };
};

describe('a lecture in a calendar', () => {
  test.each([
    ['in winter', '2027-02-10', '2027-02-10T12:30:00.000Z'],
    ['in summer', '2027-06-09', '2027-06-09T11:30:00.000Z'],
    ['on the day when summer time begins', '2027-03-28', '2027-03-28T11:30:00.000Z'],
    ['on the day when it ends', '2026-10-25', '2026-10-25T12:30:00.000Z'],
  ])('begins when Stockholm’s clock says so, wherever it is read, %s', (_when, date, instant) => {
    const readHere = process.env.TZ;
    for (const zone of ['America/New_York', 'Asia/Tokyo']) {
      process.env.TZ = zone;
      const [event] = read(written(lecture({ date }))).events;
      expect(event?.startDate.toJSDate().toISOString()).toBe(instant);
      expect(event?.endDate.subtractDate(event.startDate).toSeconds()).toBe(2.5 * 60 * 60);
    }
    if (readHere === undefined) delete process.env.TZ;
    else process.env.TZ = readHere;
  });

  test('names Stockholm, with its rules beside', () => {
    const { zones, events } = read(written(lecture()));
    expect(zones.map(({ tzid }) => tzid)).toEqual(['Europe/Stockholm']);
    expect(events[0]?.startDate.zone.tzid).toBe('Europe/Stockholm');
  });

  test('keeps its name when it is moved, and counts what was changed', () => {
    const changes = [{ on: '2026-11-18', what: 'Ny dag.' }];
    const [before] = read(written(lecture())).events;
    const [after] = read(written(lecture({ date: '2027-02-17', changes }))).events;
    expect(after?.uid).toBe('de-osynliga@stod.example.se');
    expect(after?.uid).toBe(before?.uid);
    expect([before?.sequence, after?.sequence]).toEqual([0, 1]);
    expect(after?.description).toContain('Ny dag.');
  });

  test('is cancelled for programs and in words', () => {
    const changes = [{ on: '2026-11-18', what: 'Blir inte av.' }];
    const [event] = read(written(lecture({ status: 'installd', changes }))).events;
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event?.summary).toMatch(/^Inställd: /);
  });

  test('says what was written, whatever signs are in it', () => {
    const [event] = read(written(lecture())).events;
    expect(event?.summary).toBe('De osynliga barnen; och, ”vi”');
    expect(event?.location).toBe('Salen, Skolgatan 12');
  });

  test('keeps to the standard’s lines: ended by CR and LF, at most 75 bytes', () => {
    const text = written(lecture({ gives: 'Å'.repeat(300) }));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text).toMatch(/^DTSTAMP:20261124T000000Z\r$/m);
  });

  test('is the same, byte for byte, when nothing has changed', () => {
    expect(written(lecture())).toBe(written(lecture()));
  });
});

test('our rules of Stockholm’s clock are those of the zone’s own data', () => {
  const lines = (getVtimezoneComponent('Europe/Stockholm') ?? '').split(/\r?\n/).filter(Boolean);
  // Where they come from, and a name for programs of one maker.
  const rules = lines.filter((line) => !/^(TZURL|X-LIC-LOCATION):/.test(line));
  expect(stockholmZone.split('\r\n')).toEqual(rules);
});
