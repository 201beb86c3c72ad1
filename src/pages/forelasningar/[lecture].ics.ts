import type { APIRoute } from 'astro';
import { siteContent } from '../../content.ts';
import { isOpenToAll, type Lecture } from '../../core/content/lecture.ts';
import { lectureCalendar } from '../../documents/lecture-calendar.ts';

export const getStaticPaths = async () =>
  (await siteContent()).lectures
    .filter(isOpenToAll)
    .map((lecture) => ({ params: { lecture: lecture.slug }, props: { lecture } }));

/** One lecture for a calendar. */
export const GET: APIRoute<{ lecture: Lecture }> = async ({ props: { lecture }, site, url }) => {
  const { today } = await siteContent();
  return new Response(lectureCalendar([lecture], { name: lecture.name, site: site ?? url, today }));
};
