import type { Lecture } from '../core/content/lecture.ts';

/** One entry of the feed: a lecture, and in words when and where it is. */
type Entry = Pick<Lecture, 'slug' | 'name' | 'gives'> & { when: string };

/** Lectures as RSS 2.0, in the order given. An entry's name is its address: it stays through every change of its words. */
export const lectureFeed = (
  entries: readonly Entry[],
  { title, description, site }: { title: string; description: string; site: URL },
): string => {
  const address = (path: string) => escaped(new URL(path, site).href);
  const items = entries.map(({ slug, name, gives, when }) =>
    [
      '    <item>',
      `      <title>${escaped(name)}</title>`,
      `      <link>${address(`/forelasningar/${slug}/`)}</link>`,
      `      <guid isPermaLink="true">${address(`/forelasningar/${slug}/`)}</guid>`,
      `      <description>${escaped(`${when} ${gives}`)}</description>`,
      '    </item>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '  <channel>',
    `    <title>${escaped(title)}</title>`,
    `    <link>${address('/forelasningar/')}</link>`,
    `    <description>${escaped(description)}</description>`,
    '    <language>sv</language>',
    `    <atom:link href="${address('/forelasningar/rss.xml')}" rel="self" type="application/rss+xml"/>`,
    ...items,
    '  </channel>',
    '</rss>',
    '',
  ].join('\n');
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
