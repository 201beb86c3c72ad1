import type { APIRoute } from 'astro';
import { siteContent } from '../../content.ts';
import { isOpenToAll } from '../../core/content/lecture.ts';
import { lectureCalendar } from '../../documents/lecture-calendar.ts';

/** All lectures and open meetings, those that have been held too: a calendar that follows it keeps its past. */
export const GET: APIRoute = async ({ site, url }) => {
  const { lectures, today } = await siteContent();
  const name = 'Profet i sin egen stad';
  return new Response(lectureCalendar(lectures.filter(isOpenToAll), { name, site: site ?? url, today }));
};
