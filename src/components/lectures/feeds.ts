/** All lectures as a feed and as a calendar. */
export const lectureFeeds = [
  { href: '/forelasningar/rss.xml', type: 'application/rss+xml', title: 'Nya föreläsningar' },
  { href: '/forelasningar/kalender.ics', type: 'text/calendar', title: 'Föreläsningarna i din kalender' },
] as const;
