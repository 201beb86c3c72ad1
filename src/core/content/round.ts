import { z } from 'zod';
import { ageSpanSchema } from './age-span.ts';
import { groupSlugSchema, groupSlugs, isProtected } from './support-group.ts';
import { dateSchema, timeSchema } from './swedish-date.ts';
import { termEnd, termSchema, termStart } from './term.ts';
import { visibility, visibleInOrder } from './visibility.ts';
import { line, nameOf } from './words.ts';

/** The editor's own word for a round: open, few places, full, planned. */
export const roundStatuses = ['oppen', 'fa-platser', 'full', 'planeras'] as const;
export type RoundStatus = (typeof roundStatuses)[number];

/** What a group is led in. */
export const groupLanguages = [
  'svenska',
  'arabiska',
  'engelska',
  'finska',
  'persiska',
  'somaliska',
  'tecken',
] as const;
export type GroupLanguage = (typeof groupLanguages)[number];

const anyRound = {
  group: groupSlugSchema,
  term: termSchema,
  ages: ageSpanSchema,
  status: z.enum(roundStatuses, { error: `Skriv status som ett av ${roundStatuses.join(', ')}.` }),
  provider: nameOf('providers'),
  /** What the leaders speak with the children; Swedish where nothing is said. */
  languages: z
    .array(z.enum(groupLanguages, { error: `Skriv språket som ett av ${groupLanguages.join(', ')}.` }), {
      error: 'Skriv språken som en lista.',
    })
    .min(1, { error: 'Skriv minst ett språk.' })
    .optional(),
  ...visibility,
};

const meetings = z
  .int({ error: 'Skriv antalet träffar som ett heltal.' })
  .min(1, { error: 'Skriv minst en träff.' })
  .max(30, { error: 'Skriv högst 30 träffar.' });

const times = {
  startTime: timeSchema,
  endTime: timeSchema,
};

const endsEarly = (what: string, { startTime, endTime }: { startTime: string; endTime: string }): string =>
  `${what} slutar ${endTime}, före eller samtidigt som den börjar (${startTime}). Skriv en senare sluttid.`;

/** A round whose day, time and place are known. */
const scheduleSchema = z
  .strictObject({
    startDate: dateSchema,
    endDate: dateSchema,
    ...times,
    meetings,
    place: line(120),
    parentGroup: z.strictObject({ ...times, place: line(120) }).optional(),
  })
  .superRefine((schedule, context) => {
    const expect = (holds: boolean, path: string, message: string) => {
      if (!holds) context.addIssue({ code: 'custom', path: [path], message });
    };
    expect(
      schedule.startDate < schedule.endDate,
      'endDate',
      `Omgången slutar ${schedule.endDate}, före eller samma dag som den börjar (${schedule.startDate}). Skriv ett slutdatum efter startdatumet.`,
    );
    expect(schedule.startTime < schedule.endTime, 'endTime', endsEarly('Träffen', schedule));
    const { parentGroup } = schedule;
    expect(
      !parentGroup || parentGroup.startTime < parentGroup.endTime,
      'parentGroup',
      parentGroup ? endsEarly('Föräldragruppen', parentGroup) : '',
    );
  });

const openRoundSchema = z
  .strictObject({ ...anyRound, schedule: scheduleSchema.optional() })
  .superRefine((round, context) => {
    visibleInOrder(round, context);
    if (!round.schedule) {
      if (round.status !== 'planeras')
        context.addIssue({
          code: 'custom',
          path: ['schedule'],
          message: `Omgången är ${round.status} men saknar dag, tid och plats. Skriv dem under schedule, eller sätt status till planeras.`,
        });
      return;
    }
    const { startDate, endDate } = round.schedule;
    const outside = (date: string) => date < termStart(round.term) || date > termEnd(round.term);
    if (outside(startDate))
      context.addIssue({
        code: 'custom',
        path: ['term'],
        message: `Omgången börjar ${startDate}, som inte ligger i ${round.term}. Rätta terminen eller startdatumet.`,
      });
    else if (outside(endDate))
      context.addIssue({
        code: 'custom',
        path: ['schedule', 'endDate'],
        message: `Omgången slutar ${endDate}, efter att ${round.term} är slut. Rätta slutdatumet eller terminen.`,
      });
  });

/** Protected rounds have the term only: no key for a day, a time or a place exists. */
const protectedRoundSchema = z
  .strictObject(anyRound, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? 'En omgång av Trappan får bara ha termin, åldrar, status och anordnare. Ta bort dag, tid och plats: de får varken publiceras eller sparas här.'
        : undefined,
  })
  .superRefine(visibleInOrder);

export type OpenRound = z.infer<typeof openRoundSchema> & { id: string };
export type ProtectedRound = z.infer<typeof protectedRoundSchema> & { id: string };
export type GroupRound = OpenRound | ProtectedRound;
export type Schedule = z.infer<typeof scheduleSchema>;

/** The schema that fits a round's group, so that an editor meets the messages of that kind only. */
export const roundSchemaFor = (document: unknown) => {
  const named = namedSchema.safeParse(document);
  return named.success && isProtected(named.data.group) ? protectedRoundSchema : openRoundSchema;
};
/** Made once, not for each round. */
const namedSchema = z.object({ group: groupSlugSchema });

/** The day, times and place of a round, where they are known and may be told. */
export const scheduleOf = (round: GroupRound): Schedule | undefined =>
  'schedule' in round ? round.schedule : undefined;

/** What the round is led in. */
export const languagesOf = (round: GroupRound): readonly GroupLanguage[] => round.languages ?? ['svenska'];

/** Whether a child can still get a place, by the editor's own word. */
export const hasRoom = ({ status }: GroupRound): boolean => status === 'oppen' || status === 'fa-platser';

/** Last day on which the round is shown, ISO 8601: its own end, else its term's. */
export const lastDay = (round: GroupRound): string => scheduleOf(round)?.endDate ?? termEnd(round.term);

const firstDay = (round: GroupRound): string => scheduleOf(round)?.startDate ?? termEnd(round.term);

/** Whether its first day lies before `today` (ISO 8601). Of a round whose day is not told nobody knows, and it has not. */
export const hasBegun = (round: GroupRound, today: string): boolean => firstDay(round) < today;

/**
 * Rounds that have not ended on `today` (ISO 8601, Stockholm's calendar), the soonest first, then the youngest.
 * A round is shown through its last day.
 */
export const comingRounds = (rounds: readonly GroupRound[], today: string): GroupRound[] =>
  rounds
    .filter((round) => lastDay(round) >= today)
    .toSorted(
      (a, b) =>
        firstDay(a).localeCompare(firstDay(b)) || a.ages.from - b.ages.from || a.id.localeCompare(b.id),
    );

/** Those that start on `today` or later, in the same order: who reads when a group starts must not meet one that has. */
export const startingRounds = (rounds: readonly GroupRound[], today: string): GroupRound[] =>
  comingRounds(rounds, today).filter((round) => !hasBegun(round, today));

/**
 * One round of each group, for somebody who does not know the groups yet: the soonest that has not begun
 * and has room; without one, the soonest that has not begun; without that, the one that goes on.
 */
export const nextOfEachGroup = (rounds: readonly GroupRound[], today: string): GroupRound[] => {
  const coming = comingRounds(rounds, today);
  const choices = [
    (round: GroupRound) => !hasBegun(round, today) && round.status !== 'full',
    (round: GroupRound) => !hasBegun(round, today),
    () => true,
  ];
  const next = groupSlugs.flatMap((group) => {
    const ofGroup = coming.filter((round) => round.group === group);
    const chosen = choices.map((fits) => ofGroup.find(fits)).find((round) => round !== undefined);
    return chosen ? [chosen] : [];
  });
  return comingRounds(next, today);
};
