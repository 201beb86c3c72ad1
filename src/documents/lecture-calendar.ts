import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Lecture } from '../core/content/lecture.ts';
import { stockholmZone } from './stockholm-zone.ts';

const timezone = 'Europe/Stockholm';

/**
 * Lectures as an iCalendar file (RFC 5545), each with a name of its own that stays, Stockholm's clock with its zone's
 * rules, a SEQUENCE that grows with each change, and CANCELLED where it is. `today` (ISO 8601) is the day on which it is
 * made: the same lectures on the same day give the same bytes.
 */
export const lectureCalendar = (
  lectures: readonly Lecture[],
  { name, site, today }: { name: string; site: URL; today: string },
): string => {
  const calendar = ical({
    name,
    prodId: { company: site.hostname, product: 'stodgrupper', language: 'SV' },
    method: ICalCalendarMethod.PUBLISH,
    // Each event names its zone; the calendar has none, so that DTSTAMP is written in UTC as it must be.
    timezone: { name: null, generator: () => stockholmZone },
    // A calendar that follows the address asks again after half a day.
    ttl: 12 * 60 * 60,
  });
  for (const lecture of lectures) calendar.createEvent(eventOf(lecture, site, today));
  return `${calendar.toString()}\r\n`;
};

const eventOf = (lecture: Lecture, site: URL, today: string): ICalEventData => {
  const { slug, name, date, startTime, endTime, gives, changes = [] } = lecture;
  const url = new URL(`/forelasningar/${slug}/`, site).href;
  const isCancelled = lecture.status === 'installd';
  return {
    id: `${slug}@${site.hostname}`,
    sequence: changes.length,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // Also in the words, for calendars that show nothing of the status.
    summary: isCancelled ? `Inställd: ${name}` : name,
    description: [...changes.map(({ what }) => what), gives, url].join('\n\n'),
    location: locationOf(lecture),
    url,
    start: at(date, startTime),
    end: at(date, endTime),
    timezone,
    stamp: new Date(`${today}T00:00:00Z`),
  };
};

const locationOf = ({ place, online }: Lecture): string => {
  if (!place) return 'På nätet';
  return `${place.name}, ${place.address}${online ? ', och på nätet' : ''}`;
};

const at = (date: string, time: string): Temporal.ZonedDateTime =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timezone);
