import { siteContent } from '../../content.ts';
import type { Language } from '../../core/content/language.ts';

/** One page for each language that has a folder among the content. */
export const languagePaths = async (): Promise<
  { params: { language: string }; props: { language: Language } }[]
> => {
  const { languages } = await siteContent();
  return languages.map((language) => ({ params: { language: language.code }, props: { language } }));
};
