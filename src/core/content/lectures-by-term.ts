import { isOpenToAll, type Lecture, type LectureSubject, lectureSubjects } from './lecture.ts';
import { type Term, termOf, termStart } from './term.ts';

/** Those open to all that have not been held on `today` (ISO 8601, Stockholm's calendar), the soonest first. */
export const comingLectures = (lectures: readonly Lecture[], today: string): Lecture[] =>
  lectures.filter((lecture) => isOpenToAll(lecture) && lecture.date >= today);

/** Those open to all whose day has passed, and that were held. */
export const heldLectures = (lectures: readonly Lecture[], today: string): Lecture[] =>
  lectures.filter((lecture) => isOpenToAll(lecture) && lecture.date < today && lecture.status !== 'installd');

/** By term, the soonest first; inside it in the order they came. */
export const lecturesByTerm = (lectures: readonly Lecture[]): { term: Term; lectures: Lecture[] }[] =>
  [...new Set(lectures.map(({ date }) => termOf(date)))]
    .toSorted((a, b) => termStart(a).localeCompare(termStart(b)))
    .map((term) => ({ term, lectures: lectures.filter(({ date }) => termOf(date) === term) }));

/** By subject, in the site's order; subjects without a lecture are left out. */
export const lecturesBySubject = (
  lectures: readonly Lecture[],
): { subject: LectureSubject; lectures: Lecture[] }[] =>
  lectureSubjects
    .map((subject) => ({ subject, lectures: lectures.filter((lecture) => lecture.subject === subject) }))
    .filter((each) => each.lectures.length > 0);
