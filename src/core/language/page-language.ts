import type { Language } from '../content/language.ts';
import { type Translate, translator } from './translator.ts';

/** The language that a page is said in. */
export type PageLanguage = {
  /** BCP 47, for `<html lang>` and for dates. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** What stands before every address of the language: `/en`; nothing in Swedish. */
  prefix: string;
  t: Translate;
};

export const swedish: PageLanguage = { lang: 'sv', dir: 'ltr', prefix: '', t: (sentence) => sentence };

/** A translated language, ready to be spoken. */
export const spokenLanguage = ({ code, lang, dir, words }: Language): PageLanguage => ({
  lang,
  dir,
  prefix: `/${code}`,
  t: translator(words),
});

/** The language that the middleware found in the address. Swedish where it had no say, as when a page fails. */
export const spokenIn = (locals: { language?: PageLanguage }): PageLanguage => locals.language ?? swedish;
