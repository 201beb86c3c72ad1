import { z } from 'zod';
import { stockholmInstant } from './stockholm-instant.ts';
import { dateSchema, timeSchema } from './swedish-date.ts';
import { visibility, visibleInOrder } from './visibility.ts';
import { line, nameOf } from './words.ts';

/** What kind of meeting it is. `forelasning` is the series "Profet i sin egen stad"; the others use the same seats. */
export const lectureKinds = [
  'forelasning',
  'informationsmote',
  'natverk',
  'handledning',
  'utbildningsdag',
] as const;
export type LectureKind = (typeof lectureKinds)[number];

/** What it is about. */
export const lectureSubjects = [
  'beroende',
  'separation',
  'vald',
  'psykisk-ohalsa',
  'barns-rattigheter',
  'metod',
] as const;
export type LectureSubject = (typeof lectureSubjects)[number];

/** Who may sign up: everybody, or whoever has the invitation's link. Without a word, everybody. */
export const lectureEntries = ['oppen', 'inbjudan'] as const;

export const lectureStatuses = ['planerad', 'installd'] as const;

const seats = z
  .int({ error: 'Skriv antalet platser som ett heltal.' })
  .min(1, { error: 'Skriv minst en plats.' })
  .max(5000, { error: 'Skriv högst 5 000 platser.' });

const oneOf = <const Values extends readonly [string, ...string[]]>(what: string, values: Values) =>
  z.enum(values, { error: `Skriv ${what} som ett av ${values.join(', ')}.` });

/** A list of 1 to `max`. */
const listOf = <Schema extends z.ZodType>(what: string, schema: Schema, max: number) =>
  z
    .array(schema, { error: `Skriv ${what} som en lista.` })
    .min(1, { error: 'Skriv minst en rad i listan.' })
    .max(max, { error: `Skriv högst ${max} rader i listan.` });

/** A lecture or another meeting with seats. The document's name is its address: `/forelasningar/{slug}/`. */
export const lectureSchema = z
  .strictObject({
    name: line(120),
    kind: oneOf('slaget', lectureKinds),
    subject: oneOf('ämnet', lectureSubjects),
    entry: oneOf('vem som får anmäla sig', lectureEntries).optional(),
    status: oneOf('status', lectureStatuses),
    /** What one leaves with: sentences. */
    gives: line(600),
    forWhom: line(300),
    speakers: listOf(
      'de som talar',
      z.strictObject({ name: line(80), role: line(80), organisation: line(80) }),
      8,
    ),
    date: dateSchema,
    startTime: timeSchema,
    endTime: timeSchema,
    /** Sign-up closes when this day ends in Stockholm. */
    lastSignupDay: dateSchema,
    place: z
      .strictObject({
        name: line(120),
        address: line(120),
        /** How one gets in and around: steps, lift, door, toilet. */
        access: line(300),
        hearingLoop: z.boolean({ error: 'Svara ja eller nej om hörslingan.' }),
        seats,
      })
      .optional(),
    /** How one takes part from elsewhere; the link itself is never content. */
    online: z.strictObject({ how: line(300), seats }).optional(),
    /** What was changed after it was published, the newest last: the calendar counts them. */
    changes: listOf('ändringarna', z.strictObject({ on: dateSchema, what: line(300) }), 20).optional(),
    /** The one that this gives once more, for those who got no seat. */
    repeatOf: nameOf('lectures').optional(),
    /** Slides and notes, afterwards. */
    materials: listOf(
      'materialet',
      z.strictObject({
        name: line(120),
        url: z.url({ protocol: /^https$/, error: 'Skriv hela adressen, som börjar med https://.' }),
      }),
      20,
    ).optional(),
    ...visibility,
  })
  .superRefine((lecture, context) => {
    visibleInOrder(lecture, context);
    const expect = (holds: boolean, path: string, message: string) => {
      if (!holds) context.addIssue({ code: 'custom', path: [path], message });
    };
    const { date, startTime, endTime, lastSignupDay, place, online, status, changes } = lecture;
    expect(
      startTime < endTime,
      'endTime',
      `Den slutar ${endTime}, före eller samtidigt som den börjar (${startTime}). Skriv en senare sluttid.`,
    );
    expect(
      lastSignupDay <= date,
      'lastSignupDay',
      `Sista dag att anmäla sig är ${lastSignupDay}, efter dagen då den hålls (${date}). Skriv en tidigare dag.`,
    );
    expect(
      place !== undefined || online !== undefined,
      'place',
      'Det står inte var den hålls. Skriv en plats, eller hur man är med på nätet, eller båda.',
    );
    expect(
      status !== 'installd' || changes !== undefined,
      'changes',
      'Den är inställd. Skriv under changes vilken dag det bestämdes och varför, så att alla kan läsa det.',
    );
  });
export type Lecture = z.infer<typeof lectureSchema> & { slug: string };

/** The soonest first; of two at once, by name. */
export const inTimeOrder = (lectures: readonly Lecture[]): Lecture[] =>
  lectures.toSorted(
    (a, b) =>
      a.date.localeCompare(b.date) ||
      a.startTime.localeCompare(b.startTime) ||
      (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0),
  );

/** Whether it may stand on public pages, in feeds, in the search. */
export const isOpenToAll = ({ entry }: Pick<Lecture, 'entry'>): boolean => entry !== 'inbjudan';

/** When it begins, ends, and no longer takes sign-ups, as instants. */
export const lectureTimes = ({
  date,
  startTime,
  endTime,
  lastSignupDay,
}: Pick<Lecture, 'date' | 'startTime' | 'endTime' | 'lastSignupDay'>): {
  startsAt: Date;
  endsAt: Date;
  closesAt: Date;
} => {
  const startsAt = stockholmInstant(date, startTime);
  const dayEnds = stockholmInstant(dayAfter(lastSignupDay), '00:00');
  return {
    startsAt,
    endsAt: stockholmInstant(date, endTime),
    // On the day itself nobody signs up once it has begun.
    closesAt: dayEnds < startsAt ? dayEnds : startsAt,
  };
};

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + 24 * 60 * 60_000).toISOString().slice(0, 10);
