import type { Outcome } from './actions.ts';
import type { Stored } from './stored.ts';
import type { Sending } from './system.ts';

/** What was promised to one family, and what may have become of it. */
export type FamilyPromises = {
  acknowledged: { code: string; answers: number }[];
  /** At most so many versions can be stored: one for every change of what was sent. */
  versionsMax: number;
  lastSent: Sending | undefined;
  hasLookedLikeARobot: boolean;
  /** The earliest moment at which it can have been closed, unless it was surely opened again since. */
  mayBeClosedSince: Date | undefined;
  /** The latest moment at which it can have been closed, unless something may have opened it since. */
  isClosedSince: Date | undefined;
  /** A purge may rightly have removed it. */
  mayBePurged: boolean;
  /** Its versions when somebody last looked. */
  stored: Stored[];
};

/** What the service has said so far, against which what it does is held. */
export type Promises = {
  decision: string | undefined;
  families: FamilyPromises[];
  /** Bells that counted as sent when somebody last looked. */
  sent: ReadonlySet<string>;
};

export const noPromises = (decision: string | undefined, familiesCount: number): Promises => ({
  decision,
  families: Array.from({ length: familiesCount }, nothingPromised),
  sent: new Set(),
});

// Of issue and record, and not of the code: a code that changed them would be believed.
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
export const retentionMs = 14 * 24 * hourMs;
export const planMs = [0, 1, 5, 15, 30, 60, 120, 240, 480, 960].map((minutes) => minutes * minuteMs);

export const nothingPromised = (): FamilyPromises => ({
  acknowledged: [],
  versionsMax: 0,
  lastSent: undefined,
  hasLookedLikeARobot: false,
  mayBeClosedSince: undefined,
  isClosedSince: undefined,
  mayBePurged: false,
  stored: [],
});

/** Fails with the rule that was broken. */
export const must = (rule: string, holds: boolean, told: unknown = ''): void => {
  if (!holds) throw new Error(`Broken: ${rule}. ${JSON.stringify(told)}`);
};

/** Writes down what the answers to actions that happened at once, at `now`, promise. */
export const note = ({ decision, families }: Promises, outcomes: readonly Outcome[], now: Date): void => {
  const purges = outcomes.some((outcome) => outcome.do === 'purge');
  families.forEach((family, index) => {
    const since = family.mayBeClosedSince;
    const isDue = since !== undefined && now.getTime() - since.getTime() >= retentionMs;
    if (purges && decision !== undefined && isDue) family.mayBePurged = true;
    const mine = outcomes.filter((outcome) => 'family' in outcome && outcome.family === index);
    noteSendings(
      family,
      mine.filter((outcome) => outcome.do === 'send'),
    );
    noteStatus(family, mine, now);
  });
};

type Sent = Extract<Outcome, { do: 'send' }>;

const noteSendings = (family: FamilyPromises, sent: readonly Sent[]): void => {
  const [first] = sent;
  if (!first) return;
  const alike = sent.every((one) => isSame(one, first));
  // Several different answers at once may be stored in any order, each after another.
  if (!alike) family.versionsMax += sent.length;
  else if (!family.lastSent || !isSame(family.lastSent, first)) family.versionsMax += 1;
  family.lastSent = alike ? first : undefined;
  family.hasLookedLikeARobot ||= sent.some(({ honeypot }) => honeypot);
  for (const { received, answers } of sent)
    if (received?.ok) family.acknowledged.push({ code: received.referenceCode, answers });
};

const isSame = (a: Sending, b: Sending) => a.answers === b.answers && a.honeypot === b.honeypot;

const noteStatus = (family: FamilyPromises, mine: readonly Outcome[], now: Date): void => {
  const { surelyOpens, mayOpen, mayClose, surelyCloses } = effectOf(mine);
  // Something was made new because the old was gone: that one stays purged.
  const isNew = mine.some((one) => one.do === 'send' && one.received?.ok && one.received.state === 'new');
  if (surelyOpens) {
    family.mayBeClosedSince = undefined;
    if (!isNew) family.mayBePurged = false;
  }
  if (mayClose) family.mayBeClosedSince ??= now;
  if (mayOpen) family.isClosedSince = undefined;
  else if (surelyCloses) family.isClosedSince ??= now;
};

const effectOf = (mine: readonly Outcome[]) => {
  const sent = mine.filter((one) => one.do === 'send');
  const set = mine.filter((one) => one.do === 'set-status');
  const isWritten = ({ answer }: (typeof set)[number]) => answer === 'set';
  const mayBeWritten = ({ answer }: (typeof set)[number]) => answer === 'set' || answer === undefined;
  // A repeated one writes nothing, unless it ended a quarantine; then it rings.
  const writes = ({ received }: Sent) => received?.ok && (received.state !== 'repeated' || received.mailId);
  const closes = ({ status }: (typeof set)[number]) => status === 'avslutad';
  return {
    surelyOpens: sent.some(writes) || set.some((one) => isWritten(one) && !closes(one)),
    mayOpen:
      sent.some((one) => !one.received?.ok || writes(one)) ||
      set.some((one) => mayBeWritten(one) && !closes(one)),
    mayClose: set.some((one) => mayBeWritten(one) && closes(one)),
    surelyCloses: set.some((one) => isWritten(one) && closes(one)),
  };
};
