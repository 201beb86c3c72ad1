import { type GroupRound, scheduleOf } from '../../core/content/round.ts';
import { statusWords } from '../../core/content/round-status-words.ts';
import { isProtected } from '../../core/content/support-group.ts';
import { roundTermText, scheduleText } from './round-text.ts';

/** How many of a group's rounds a list in brief holds, so that a page for professionals stays one A4. */
export const roundsPerGroupMax = 3;

/**
 * `Måndagar 16.30–18.30, från 18 januari 2027. Kvarnviks stadsdel. Få platser kvar.` Of a protected group the
 * provider is left out too: a small one's name would tell where the group meets.
 */
export const briefText = (round: GroupRound, providerName: string, today: string): string => {
  const schedule = scheduleOf(round);
  const when = schedule ? scheduleText(schedule, today) : roundTermText(round);
  const parts = [when, ...(isProtected(round.group) ? [] : [providerName]), statusWords[round.status].status];
  return parts.map((part) => `${part}.`).join(' ');
};
