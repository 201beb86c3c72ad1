import type { Attendance, LectureFacts } from './lecture-facts.ts';

/** How many of a lecture, a district and a role had a seat, came, and waited: while the names are there, and after. */
export type DemandRow = {
  slug: string;
  attendance: Attendance;
  district: string;
  role: string;
  confirmed: number;
  attended: number;
  waiting: number;
};

type Sum = Pick<DemandRow, 'confirmed' | 'attended' | 'waiting'>;

/** `waiting` are those who wait now; once it has begun, those who were turned away. */
export type Demand = {
  meetings: (Sum & { facts: LectureFacts; seats: number; hasBegun: boolean })[];
  districts: (Sum & { district: string })[];
  roles: (Sum & { role: string })[];
};

/** What was asked for, the latest meeting first; districts and roles by how many were turned away, for those that have begun. */
export const demand = (rows: readonly DemandRow[], facts: readonly LectureFacts[], now: Date): Demand => {
  const meetings = facts
    .flatMap((meeting) => {
      const own = rows.filter(({ slug }) => slug === meeting.slug);
      const seats = (meeting.rooms['on-site'] ?? 0) + (meeting.rooms.online ?? 0);
      return own.length === 0
        ? []
        : [{ facts: meeting, seats, hasBegun: now >= meeting.startsAt, ...sum(own) }];
    })
    .toSorted((a, b) => b.facts.startsAt.getTime() - a.facts.startsAt.getTime());
  const toCome = new Set(meetings.flatMap(({ hasBegun, facts: { slug } }) => (hasBegun ? [] : [slug])));
  const past = rows.filter(({ slug }) => !toCome.has(slug));
  return {
    meetings,
    districts: grouped(past, ({ district }) => district).map(([district, own]) => ({
      district,
      ...sum(own),
    })),
    // A role is written in one's own words: capitals and spaces make no other role.
    roles: grouped(past, ({ role }) => spelled(role).toLowerCase()).map(([, own]) => ({
      role: spelled(own[0]?.role ?? ''),
      ...sum(own),
    })),
  };
};

const sum = (rows: readonly Sum[]): Sum => ({
  confirmed: total(rows, 'confirmed'),
  attended: total(rows, 'attended'),
  waiting: total(rows, 'waiting'),
});

const total = (rows: readonly Sum[], key: keyof Sum): number =>
  rows.reduce((all, { [key]: count }) => all + count, 0);

const spelled = (role: string): string => role.trim().replace(/\s+/g, ' ');

const grouped = (rows: readonly DemandRow[], by: (row: DemandRow) => string): [string, DemandRow[]][] =>
  [...Map.groupBy(rows, by)].toSorted(
    ([a, own], [b, other]) =>
      total(other, 'waiting') - total(own, 'waiting') ||
      total(other, 'confirmed') - total(own, 'confirmed') ||
      a.localeCompare(b, 'sv'),
  );
