import { fromPlaintext } from '../../src/core/registration/sealed-registration.ts';
import type { Outcome } from './actions.ts';
import { familyOf, messageOf } from './messages.ts';
import { type FamilyPromises, must, nothingPromised, type Promises, planMs } from './promises.ts';
import type { Stored, StoredBell } from './stored.ts';
import type { System } from './system.ts';

/** What every version that was ever seen says, by id and version: each is opened once by each reader. */
export type Opened = Map<string, string>;

/** Looks at everything that is stored and sent, and fails with the first rule that does not hold. */
export const look = async (system: System, promises: Promises, opened: Opened): Promise<void> => {
  const { versions, bells } = await system.stored();
  for (const version of versions) await openByEveryReader(system, version, opened);
  promises.families.forEach((family, index) => {
    const mine = versions.filter((one) => familyOf(opened.get(keyOf(one))) === index);
    keepsItsPromises(family, index, mine, opened);
    rings(family, bells);
  });
  bellsAreWhole(bells);
  mailsOnce(system, bells);
  const sent = new Set(bells.filter(({ state }) => state === 'sent').map(({ id }) => id));
  must(
    'what was sent stays sent',
    [...promises.sent].every((id) => sent.has(id)),
  );
  promises.sent = sent;
};

const keyOf = ({ id, version }: Stored) => `${id} ${version}`;

const openByEveryReader = async (system: System, version: Stored, opened: Opened): Promise<void> => {
  const key = keyOf(version);
  if (opened.has(key)) return;
  const contents = await Promise.all(
    system.readers.map(async (open) => fromPlaintext(await open(version.sealed), version)),
  );
  for (const content of contents) {
    must('what is opened has the code under which it lies', content.referenceCode === version.code);
    const { message } = content.registration as { message: string };
    must('every reader reads the same', message === (opened.get(key) ?? message));
    opened.set(key, message);
  }
};

const keepsItsPromises = (family: FamilyPromises, index: number, mine: Stored[], opened: Opened): void => {
  must('one key has at most one registration', new Set(mine.map(({ id }) => id)).size <= 1, mine.length);
  const codes = new Set(mine.map(({ code }) => code));
  const gone = family.acknowledged.filter(({ code }) => !codes.has(code));
  if (gone.length > 0) {
    must('what is acknowledged is kept until it was avslutad for 14 days', family.mayBePurged, gone);
    const { lastSent } = family;
    const kept = family.acknowledged.filter(({ code }) => codes.has(code));
    // The key begins anew: what follows is another registration.
    Object.assign(family, {
      ...nothingPromised(),
      acknowledged: kept,
      lastSent,
      versionsMax: mine.length || 1,
      hasLookedLikeARobot: family.hasLookedLikeARobot,
    });
  }
  for (const { code, answers } of family.acknowledged)
    must(
      'what is acknowledged can be opened under its code by every reader',
      mine.some((one) => one.code === code && opened.get(keyOf(one)) === messageOf(index, answers)),
      { code, answers },
    );
  must('sending again makes no second version', mine.length <= family.versionsMax, {
    versions: mine.length,
    versionsMax: family.versionsMax,
  });
  must(
    'versions follow on one another',
    mine.every(({ version }, at) => version === at + 1),
  );
  family.stored = mine;
};

/** Every version of a person rings; whoever looked like a robot rings once taken for a person. */
const rings = ({ stored, hasLookedLikeARobot }: FamilyPromises, bells: readonly StoredBell[]): void => {
  const [first] = stored;
  if (!first) return;
  const count = bells.filter(({ registrationId }) => registrationId === first.id).length;
  must('a version rings at most once', count <= stored.length, { count });
  if (!hasLookedLikeARobot) must('every version rings', count === stored.length, { count });
  else if (!first.quarantined) must('whoever is taken for a person rings', count > 0);
};

const bellsAreWhole = (bells: readonly StoredBell[]): void =>
  must(
    'numbers of bells follow on one another, also after a purge',
    bells.every(({ sequence }, index) => sequence === index + 1),
    bells.map(({ sequence }) => sequence),
  );

const mailsOnce = ({ provider, claims, clock }: System, bells: readonly StoredBell[]): void => {
  const delivered = provider.inbox.map(({ key }) => key);
  must('one key never mails twice', new Set(delivered).size === delivered.length, delivered);
  must(
    'the same bytes go out under one key',
    new Set(provider.requests.map(({ key }) => key)).size ===
      new Set(provider.requests.map(({ key, body }) => key + body)).size,
  );
  must(
    'two dispatchers never hold one mail at once',
    new Set(claims.map(({ key, at }) => `${key} ${at}`)).size === claims.length,
  );
  const known = new Set(bells.map(({ id }) => id));
  must(
    'no mail tells of what is not stored',
    delivered.every((key) => known.has(key)),
  );
  for (const bell of bells) {
    if (bell.state === 'sent') must('what counts as sent arrived', delivered.includes(bell.id), bell);
    if (bell.state === 'failed')
      must('only what can never be taken is given up early', mayBeGivenUp(bell, provider, clock()), bell);
  }
};

const mayBeGivenUp = (bell: StoredBell, provider: System['provider'], now: Date): boolean =>
  provider.rejected.has(bell.id) ||
  bell.reason === 'purged' ||
  now.getTime() - bell.committedAt.getTime() >= Math.max(...planMs);

/** What the desk answered is true of what was stored before the actions began. */
export const answersTruly = ({ families }: Promises, outcomes: readonly Outcome[]): void => {
  for (const outcome of outcomes) {
    if (outcome.do !== 'set-status') continue;
    const family = families[outcome.family] as FamilyPromises;
    const { versionRead, answer } = outcome;
    const latest = family.stored.at(-1)?.version ?? 0;
    if (answer === 'set') must('no amendment is passed over unread', versionRead >= latest, outcome);
    if (answer === 'missing' && latest > 0)
      must('what is stored is not missing', family.mayBePurged, outcome);
  }
};
