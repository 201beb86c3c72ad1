/**
 * Fetches the page of a choice while the finger is still on it, so that it opens at once. Nothing is fetched that nobody
 * is about to open, and nothing but choices: quick exit must never ask ahead for where it leads.
 */
const choices = '.finder__options a';
const fetched = new Set<string>();

const prefetch = ({ target }: Event): void => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(choices) : null;
  if (!link || fetched.has(link.href)) return;
  fetched.add(link.href);
  document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: link.href }));
};

for (const event of ['pointerover', 'pointerdown', 'focusin'])
  document.addEventListener(event, prefetch, { passive: true });
