/** The words of a Swedish document: every text in it, in order. Numbers are shared and never translated. */
export const documentWords = (data: unknown): string[] => {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(documentWords) : [];
};

/**
 * The words of a page's template, without its code: what stands between tags, and what headings and titles are given
 * as attributes. Moving things about without changing a word changes nothing here.
 */
export const templateWords = (source: string): string[] => {
  const template = source
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/\{\/\*.*?\*\/\}|<script.*?<\/script>/gs, '');
  return [
    ...template.matchAll(
      />([^<>{}]+)(?=[<{])|\}([^<>{}]+)(?=[<{])|\b(?:title|heading|description)="([^"]+)"/g,
    ),
  ]
    .map(([, afterTag, afterValue, attribute]) => (afterTag ?? afterValue ?? attribute ?? '').trim())
    .filter((text) => /\p{L}{2}/u.test(text) && !/[()=;]/.test(text));
};

/** The sentences that a source file hands to `t` as literals; what is put into one is a place without a name. */
export const sentencesSaid = (source: string): string[] =>
  [...source.matchAll(/\bt\(\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)"|`([^`]*)`)/g)].map(
    ([, single, double, template]) =>
      (single ?? double ?? template?.replace(/\$\{[^{}]*\}/g, '{}') ?? '').replaceAll("\\'", "'"),
  );
