import { siteContent } from './content.ts';
import { lectureFacts } from './core/lectures/lecture-facts.ts';
import { lectureCalendar } from './documents/lecture-calendar.ts';

/** What seats need to know of every lecture, those by invitation too, with the calendar's file that mails bring. */
export const allLectureFacts = async (site: URL) => {
  const { lectures, districts, today } = await siteContent();
  const facts = lectures.map((lecture) => ({
    ...lectureFacts(lecture),
    calendar: lectureCalendar([lecture], { name: lecture.name, site, today }),
  }));
  return { facts, districts: districts.map(({ slug, name }) => ({ slug, name })) };
};
