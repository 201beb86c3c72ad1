import { type Lecture, lectureTimes } from '../content/lecture.ts';

/** The ways to take part. Each has seats of its own. */
export const attendances = ['on-site', 'online'] as const;
export type Attendance = (typeof attendances)[number];

/** What seats need to know of a lecture, as the content says it now. */
export type LectureFacts = {
  slug: string;
  name: string;
  startsAt: Date;
  endsAt: Date;
  /** Sign-up ends here, and never after the lecture has begun. */
  closesAt: Date;
  rooms: Partial<Record<Attendance, number>>;
  cancelled: boolean;
  byInvitation: boolean;
  /** Where it is and how one gets in, or how one takes part online: lines for a mail. */
  lines: Record<Attendance, string[]>;
  /** How many changes the content has, and the words of the last. */
  changes: number;
  change: string | undefined;
  repeatOf: string | undefined;
  /** Slides and notes, once there are any. */
  materials: readonly { name: string; url: string }[];
};

/** The ways to take part that this lecture has. */
export const roomsOf = ({ rooms }: Pick<LectureFacts, 'rooms'>): Attendance[] =>
  attendances.filter((attendance) => rooms[attendance] !== undefined);

/** The facts of a lecture in the content. */
export const lectureFacts = (lecture: Lecture): LectureFacts => {
  const { place, online, changes = [] } = lecture;
  return {
    slug: lecture.slug,
    name: lecture.name,
    ...lectureTimes(lecture),
    rooms: {
      ...(place ? { 'on-site': place.seats } : {}),
      ...(online ? { online: online.seats } : {}),
    },
    cancelled: lecture.status === 'installd',
    byInvitation: lecture.entry === 'inbjudan',
    lines: {
      'on-site': place
        ? [
            `${place.name}, ${place.address}`,
            place.access,
            ...(place.hearingLoop ? ['Hörslinga finns.'] : []),
          ]
        : [],
      online: online ? [online.how] : [],
    },
    changes: changes.length,
    change: changes.at(-1)?.what,
    repeatOf: lecture.repeatOf,
    materials: lecture.materials ?? [],
  };
};

/** Facts as they were written to a file, with their times again as instants. */
export const readFacts = (written: readonly Record<string, unknown>[]): LectureFacts[] =>
  written.map(
    (each) =>
      ({
        ...each,
        startsAt: new Date(String(each.startsAt)),
        endsAt: new Date(String(each.endsAt)),
        closesAt: new Date(String(each.closesAt)),
      }) as LectureFacts,
  );
