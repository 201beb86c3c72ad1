import type { AstroGlobal } from 'astro';
import { siteContent } from '../../content.ts';
import { spokenIn, swedish } from '../../core/language/page-language.ts';
import { translatedPath } from '../../core/language/translated-paths.ts';
import { pathOfSite } from '../../core/preview/preview-path.ts';

/** A page in another language, with what that language calls itself. */
export type LanguageLink = { name: string; lang: string; dir: 'ltr' | 'rtl'; path: string };

/**
 * The page that is shown, in the other languages; none where it is Swedish only. An answered form has none either:
 * a link would lead to an empty one, and what was written would be gone.
 */
export const languageLinks = async ({
  locals,
  url,
  request,
}: Pick<AstroGlobal, 'locals' | 'url' | 'request'>): Promise<LanguageLink[]> => {
  const { prefix } = spokenIn(locals);
  const path = translatedPath(pathOfSite(url.pathname), prefix);
  if (path === undefined || request.method !== 'GET') return [];
  const { languages } = await siteContent();
  return [
    { name: 'Svenska', lang: swedish.lang, dir: swedish.dir, code: '' },
    ...languages.map(({ name, lang, dir, code }) => ({ name, lang, dir, code: `/${code}` })),
  ]
    .filter(({ code }) => code !== prefix)
    .map(({ name, lang, dir, code }) => ({ name, lang, dir, path: `${code}${path}` }));
};
