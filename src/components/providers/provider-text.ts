import { ageSpanText } from '../../core/content/age-span.ts';
import type { Provider, WayIn } from '../../core/content/provider.ts';
import type { GroupLanguage } from '../../core/content/round.ts';
import { groupNames } from '../../core/content/support-group.ts';

/** What an editor's word for a provider's kind is on the site. */
export const kindWords: Record<Provider['kind'], string> = {
  stadsdel: 'Stadsdel',
  forening: 'Förening',
  region: 'Regionen',
};

export const wayWords: Record<WayIn, string> = {
  direkt: 'Anmäl själv',
  bistand: 'Genom socialtjänsten',
};

/** What one way in means for a family. */
export const wayTexts: Record<WayIn, string> = {
  direkt: 'Ingen utreder er och ingen fattar beslut. Det heter direktintag.',
  bistand: 'Din socialsekreterare beslutar om platsen och ringer sedan oss. Det heter bistånd.',
};

export const languageWords: Record<GroupLanguage, string> = {
  svenska: 'svenska',
  arabiska: 'arabiska',
  engelska: 'engelska',
  finska: 'finska',
  persiska: 'persiska',
  somaliska: 'somaliska',
  tecken: 'svenskt teckenspråk',
};

type Standing = NonNullable<Provider['standing']>[number];

/** `Trappan: samtal för ett barn i taget, 4–18 år.` */
export const standingText = ({ need, form, ages }: Standing): string =>
  form === 'samtal'
    ? `${groupNames[need]}: samtal för ett barn i taget, ${ageSpanText(ages)}.`
    : `${groupNames[need]}: en grupp för dig som är förälder till någon som är ${ageSpanText(ages)}.`;

/** `Ekbacka och Tegelhagen`. */
export const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('sv', { type: 'conjunction' }).format(words);
