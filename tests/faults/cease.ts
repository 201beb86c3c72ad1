import { fromBase64 } from '../../src/core/desk/base64.ts';
import { listDesk, sealedCase } from '../../src/core/desk/desk.ts';
import { fromPlaintext } from '../../src/core/registration/sealed-registration.ts';
import type { Action } from './actions.ts';
import { doAtOnce } from './at-once.ts';
import { look, type Opened } from './invariants.ts';
import { messageOf } from './messages.ts';
import { must, type Promises, planMs, retentionMs } from './promises.ts';
import type { StoredBell } from './stored.ts';
import { coordinator, noFaults, type System } from './system.ts';

const sweepMs = 60_000;
const leaseMs = 60_000;
const hourMs = 60 * 60_000;

/** No fault any more: everything that was promised is done in the time in which it was promised. */
export const cease = async (system: System, promises: Promises, opened: Opened): Promise<void> => {
  await system.calm();
  await look(system, promises, opened);
  await isNoticed(system);
  await look(system, promises, opened);
  await isOnTheDesk(system, promises);
  await sendingAgainIsAnswered(system, promises, opened);
  await isPurgedInTime(system, promises, opened);
};

/** Within one interval of the plan and one sweep the provider has the mail, or the desk says that it was given up. */
const isNoticed = async (system: System): Promise<void> => {
  const ceasedAt = system.clock().getTime();
  const waiting = (await system.stored()).bells.filter(({ state }) => state === 'waiting');
  const deadlines = waiting.map((bell) => noticedBy(bell, ceasedAt));
  for (const deadline of [...new Set(deadlines)].toSorted((a, b) => a - b)) {
    system.wait(deadline - system.clock().getTime());
    must('a sweep without faults succeeds', await system.sweep());
    const { registrations } = await listDesk(system.desk(), coordinator, system.clock());
    const failed = registrations.flatMap(({ bells }) =>
      bells.filter(({ state }) => state === 'failed').map(({ sequence }) => sequence),
    );
    for (const [index, { id, sequence }] of waiting.entries())
      if (deadlines[index] === deadline)
        must(
          'once faults cease it is noticed within one retry interval and one sweep',
          system.provider.inbox.some(({ key }) => key === id) || failed.includes(sequence),
          { sequence },
        );
  }
};

const noticedBy = ({ committedAt }: StoredBell, ceasedAt: number): number => {
  const next = planMs.map((offsetMs) => committedAt.getTime() + offsetMs).find((at) => at > ceasedAt);
  return Math.max(next ?? 0, ceasedAt + leaseMs) + sweepMs;
};

/** The desk lists it and hands it out, and every reader opens what was acknowledged. */
const isOnTheDesk = async (system: System, { families }: Promises): Promise<void> => {
  const { registrations } = await listDesk(system.desk(), coordinator, system.clock());
  for (const [index, { acknowledged }] of families.entries())
    for (const { code, answers } of acknowledged) {
      const listed = registrations.find(({ referenceCode }) => referenceCode === code);
      const found =
        listed && (await sealedCase(system.desk(), listed.id, { actor: coordinator, at: system.clock() }));
      const read = await Promise.all(
        (found?.versions ?? []).map(async ({ version, sealed }) => {
          const plaintext = await system.readers[0]?.(fromBase64(sealed));
          const content = fromPlaintext(plaintext ?? '', { id: listed?.id ?? '', version });
          return (content.registration as { message: string }).message;
        }),
      );
      must('what is acknowledged is on the desk', read.includes(messageOf(index, answers)), { code });
    }
};

const sendingAgainIsAnswered = async (system: System, promises: Promises, opened: Opened): Promise<void> => {
  for (const [index, family] of promises.families.entries()) {
    if (!family.lastSent) continue;
    const { answers, honeypot } = family.lastSent;
    const codes = family.acknowledged.map(({ code }) => code);
    await doAtOnce(system, promises, opened, [
      { do: 'send', family: index, answers, honeypot, faults: noFaults },
    ]);
    const again = family.acknowledged.at(-1)?.code;
    must('sending again without faults is acknowledged', again !== undefined);
    must('under one key there is one code', codes.every((code) => code === again) || family.mayBePurged, {
      codes,
      again,
    });
  }
};

/** What is closed stays for 14 days to the millisecond, and is gone with the next hourly purge. */
const isPurgedInTime = async (system: System, promises: Promises, opened: Opened): Promise<void> => {
  const purge: Action = { do: 'purge', faults: noFaults };
  const due = () =>
    promises.families
      .flatMap(({ isClosedSince, stored }) =>
        isClosedSince && stored.length > 0 ? [isClosedSince.getTime() + retentionMs] : [],
      )
      .toSorted((a, b) => a - b)[0];
  for (let at = due(); at !== undefined; at = due()) {
    const waitMs = at - 1 - system.clock().getTime();
    if (waitMs > 0) {
      system.wait(waitMs);
      await doAtOnce(system, promises, opened, [purge]);
    }
    system.wait(Math.max(0, at - system.clock().getTime()) + hourMs);
    const before = promises.families.filter(
      ({ isClosedSince, stored }) =>
        isClosedSince &&
        stored.length > 0 &&
        isClosedSince.getTime() + retentionMs <= system.clock().getTime(),
    );
    await doAtOnce(system, promises, opened, [purge]);
    for (const family of before) {
      if (!promises.decision) family.isClosedSince = undefined;
      else must('once faults cease it is purged within an hour', family.stored.length === 0);
      if (family.stored.length === 0) family.isClosedSince = undefined;
    }
  }
};
