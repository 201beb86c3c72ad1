import { type GroupRound, hasBegun, scheduleOf } from '../content/round.ts';
import { termStart, termText } from '../content/term.ts';
import { capital } from './capital.ts';
import { dateIn } from './local-dates.ts';
import type { PageLanguage } from './page-language.ts';

/**
 * When a round starts, or started before `today` (ISO 8601): `Börjar måndag 18 januari 2027.` One whose day is not told starts in
 * its term; once that goes on nobody who reads knows whether the round does, and the term alone is said: `Våren 2027.`
 */
export const roundStartIn = ({ lang, t }: PageLanguage, round: GroupRound, today: string): string => {
  const schedule = scheduleOf(round);
  if (schedule)
    return hasBegun(round, today)
      ? t(`Började ${dateIn(lang, schedule.startDate)}.`)
      : t(`Börjar ${dateIn(lang, schedule.startDate)}.`);
  const term = termText(round.term);
  return today < termStart(round.term) ? t(`Börjar under ${term}.`) : `${capital(t(term))}.`;
};
