import type { APIRoute } from 'astro';
import { isCancelled, whenText, whereText } from '../../components/lectures/lecture-text.ts';
import { siteContent } from '../../content.ts';
import { comingLectures } from '../../core/content/lectures-by-term.ts';
import { lectureFeed } from '../../documents/lecture-feed.ts';

/** The lectures that come, for those who read feeds. */
export const GET: APIRoute = async ({ site, url }) => {
  const { lectures, today } = await siteContent();
  const entries = comingLectures(lectures, today).map((lecture) => ({
    ...lecture,
    when: `${isCancelled(lecture) ? 'Inställd. ' : ''}${whenText(lecture)}. ${whereText(lecture)}.`,
  }));
  return new Response(
    lectureFeed(entries, {
      title: 'Profet i sin egen stad',
      description: 'Föreläsningar för dig som möter barn och föräldrar i jobbet.',
      site: site ?? url,
    }),
  );
};
