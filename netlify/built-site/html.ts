/**
 * What the build reads from, and writes into, the pages that Astro has just made. It knows our own layout's HTML
 * (src/layouts/Page.astro), and no other.
 */

/** Whether the page may be found: only then the layout gives it its canonical address. */
export const mayBeFound = (html: string): boolean => html.includes('<link rel="canonical"');

/** Whether the page asks search engines to stay away. */
export const asksToStayAway = (html: string): boolean =>
  /<meta name="robots" content="[^"]*noindex/.test(html);

/** The page's language, BCP 47. */
export const languageOf = (html: string): string => /<html[^>]* lang="([^"]+)"/.exec(html)?.[1] ?? 'sv';

/**
 * What Pagefind reads of the page, with its marks: the main part, with the words that people say, and the description.
 * The rest, nine tenths of the page, need not be handed to it.
 */
export const withSearchMarks = (html: string): string => {
  const [, main = ''] = /<main (.*<\/main>)/s.exec(html) ?? [];
  const [, description = ''] = /<meta (name="description" [^>]*>)/.exec(html) ?? [];
  return [
    `<!doctype html><html lang="${languageOf(html)}">`,
    description && `<head><meta data-pagefind-meta="description[content]" ${description}</head>`,
    `<body><main data-pagefind-body data-pagefind-meta="said[data-said]" ${main}</body></html>`,
  ].join('');
};

/** The page without the words that people say: they are for the search alone. */
export const withoutSearchWords = (html: string): string =>
  html.replace(/(<main[^>]*?) data-said="[^"]*"/, '$1');

/** The page with a data block at the end of its head. */
export const withDataBlock = (html: string, block: string): string =>
  html.replace('</head>', () => `<script type="application/ld+json">${block}</script></head>`);

/** `text` as it is written between tags and in attributes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
