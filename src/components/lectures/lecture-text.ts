import type { Lecture, LectureKind, LectureSubject } from '../../core/content/lecture.ts';
import { timeText, weekdayDateText } from '../../core/content/swedish-date.ts';
import { capital } from '../../core/language/capital.ts';

/** What kind of meeting it is, above its name. */
export const kindWords: Record<LectureKind, string> = {
  forelasning: 'Föreläsning',
  informationsmote: 'Informationsmöte',
  natverk: 'Nätverksträff',
  handledning: 'Handledning',
  utbildningsdag: 'Utbildningsdag',
};

export const subjectWords: Record<LectureSubject, string> = {
  beroende: 'Beroende',
  separation: 'Separation',
  vald: 'Våld',
  'psykisk-ohalsa': 'Psykisk ohälsa',
  'barns-rattigheter': 'Barns rättigheter',
  metod: 'Metod',
};

/** `Onsdag 10 februari 2027 kl. 13.30–16.00`. */
export const whenText = ({ date, startTime, endTime }: Lecture): string =>
  `${capital(weekdayDateText(date))} kl. ${timeText(startTime)}–${timeText(endTime)}`;

/** `Stora salen, Familjecentralen, och på nätet`. */
export const whereText = ({ place, online }: Lecture): string => {
  if (!place) return 'På nätet';
  return online ? `${place.name}, och på nätet` : place.name;
};

/** `Liv Aronsson, kurator, Regionens psykiatri`. */
export const speakerText = ({ name, role, organisation }: Lecture['speakers'][number]): string =>
  `${name}, ${role}, ${organisation}`;

/** `Liv Aronsson och Rebecka Nyman`. */
export const speakerNames = ({ speakers }: Lecture): string =>
  new Intl.ListFormat('sv', { type: 'conjunction' }).format(speakers.map(({ name }) => name));

export const isCancelled = ({ status }: Lecture): boolean => status === 'installd';
