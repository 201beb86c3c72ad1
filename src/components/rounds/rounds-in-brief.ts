import type { GroupRound } from '../../core/content/round.ts';
import { scheduleOf } from '../../core/content/round.ts';
import { roundTermText, scheduleText, statusWords } from './round-text.ts';

/** How many of a group's rounds a list in brief holds, so that a page for professionals stays one A4. */
export const roundsPerGroupMax = 3;

/** `Måndagar 16.30–18.30, från 18 januari 2027. Kvarnviks stadsdel. Få platser kvar.` */
export const briefText = (round: GroupRound, providerName: string): string => {
  const schedule = scheduleOf(round);
  const when = schedule ? scheduleText(schedule) : roundTermText(round);
  return `${when}. ${providerName}. ${statusWords[round.status].status}.`;
};
