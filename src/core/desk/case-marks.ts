import { instantText } from '../content/date-words.ts';
import { callOutcomeLabels } from './case-words.ts';
import { awaitsAssessment, hasUnreadAmendment, type ListedRegistration } from './listing.ts';
import { daysWaited, waitingMark } from './waiting.ts';

/** One thing to know of a registration in the list; `urgent` ones ask for something. */
export type CaseMark = { text: string; isUrgent: boolean };

/** What the list says beside the status, what is most urgent first. */
export const caseMarks = (listed: ListedRegistration, you: { id: string }, now: Date): CaseMark[] => [
  ...urgent([assessmentText(listed, now), amendmentText(listed), waitingText(listed, now)]),
  ...calm([readAmendmentText(listed), takenText(listed, you), callsText(listed), transferText(listed)]),
];

const urgent = (texts: (string | undefined)[]): CaseMark[] => marks(texts, true);
const calm = (texts: (string | undefined)[]): CaseMark[] => marks(texts, false);
const marks = (texts: (string | undefined)[], isUrgent: boolean): CaseMark[] =>
  texts.flatMap((text) => (text === undefined ? [] : [{ text, isUrgent }]));

/** The judgement is due on the day on which the latest answers came. */
const assessmentText = (listed: ListedRegistration, now: Date): string | undefined => {
  if (!awaitsAssessment(listed)) return undefined;
  const days = daysWaited(new Date(listed.amendedAt ?? listed.receivedAt), now);
  if (days === 0) return 'Skyddsbedömning ska göras i dag';
  return `Skyddsbedömning saknas sedan ${daysText(days)}`;
};

const amendmentText = (listed: ListedRegistration): string | undefined =>
  listed.amendedAt !== null && hasUnreadAmendment(listed)
    ? `Ny ändring ${instantText(new Date(listed.amendedAt))}`
    : undefined;

const readAmendmentText = (listed: ListedRegistration): string | undefined =>
  listed.amendedAt !== null && !hasUnreadAmendment(listed)
    ? `Ändrad ${instantText(new Date(listed.amendedAt))}`
    : undefined;

const waitingText = ({ status, receivedAt }: ListedRegistration, now: Date): string | undefined => {
  const since = new Date(receivedAt);
  return status === 'avslutad' || waitingMark(since, now) === undefined
    ? undefined
    : `Har väntat i ${daysText(daysWaited(since, now))}`;
};

const takenText = ({ taken }: ListedRegistration, you: { id: string }): string | undefined =>
  taken === null ? undefined : taken.by.id === you.id ? 'Du har ärendet' : `${taken.by.name} har ärendet`;

const callsText = ({ calls, lastCall }: ListedRegistration): string | undefined =>
  lastCall === null
    ? undefined
    : `${calls} samtalsförsök, senast: ${callOutcomeLabels[lastCall.outcome].toLowerCase()}`;

const transferText = ({ transferredAt }: ListedRegistration): string | undefined =>
  transferredAt === null ? undefined : 'Överförd till verksamhetssystemet';

const daysText = (days: number): string => (days === 1 ? '1 dag' : `${days} dagar`);
