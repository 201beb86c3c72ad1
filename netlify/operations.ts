import { digestMail } from '../src/core/digest/digest-mail.ts';
import { freezeDigest } from '../src/core/digest/freeze-digest.ts';
import type { DigestStore } from '../src/core/digest/ports.ts';
import { health } from '../src/core/health/health.ts';
import type { HealthStore, ScheduleStore } from '../src/core/health/ports.ts';
import { type ScheduleName, scheduleAgesMaxMinutes, syntheticNotes } from '../src/core/health/schedules.ts';
import type { Dispatched } from '../src/core/outbox/dispatch.ts';
import { formVersion } from '../src/core/registration/form-token.ts';
import type { Sealer, TextReaders } from '../src/core/registration/ports.ts';
import { type ReceivePorts, receive } from '../src/core/registration/receive.ts';
import { readRegistration } from '../src/core/registration/registration.ts';
import type { RetentionStore } from '../src/core/retention/ports.ts';
import { purge } from '../src/core/retention/purge.ts';
import { retentionStanding } from '../src/core/retention/standing.ts';
import type { SyntheticStore, Witness } from '../src/core/synthetic/ports.ts';
import { syntheticAnswers, syntheticMail } from '../src/core/synthetic/synthetic-registration.ts';
import { tryWholeWay } from '../src/core/synthetic/try-whole-way.ts';
import type { Environment } from './environment.ts';
import { log } from './log.ts';
import { migrationNames } from './migration-names.ts';

/** A local run is one process, and its schedules run while it does. */
const processStartedAt = new Date();

/** What runs by itself, and what tells whether it does. The adapters come from compose.ts. */
export const operationsFor = ({
  environment,
  retention,
  digests,
  schedules,
  healthStore,
  synthetic,
  receiving,
  textReaders,
  sealer,
  witness,
  dispatchMail,
}: {
  environment: Environment;
  retention: RetentionStore;
  digests: DigestStore;
  schedules: ScheduleStore;
  healthStore: HealthStore;
  synthetic: SyntheticStore;
  /** As the families' registrations are received, but for the store, the sealer and the bell. */
  receiving: Omit<ReceivePorts, 'store' | 'sealer' | 'bell'>;
  textReaders: TextReaders;
  sealer: Sealer | undefined;
  witness: () => Promise<Witness>;
  dispatchMail: (id: string) => Promise<Dispatched[]>;
}) => {
  const { clock, newId } = receiving;
  const { RETENTION_DECISION: decision, MAIL_FROM: from } = environment;

  return {
    noteRun: (name: ScheduleName) => schedules.noteRun(name, clock()),

    /** Destroys what was closed 14 days ago, if the municipality has decided so. */
    async purge(): Promise<void> {
      log({ event: 'purge', ...(await purge({ store: retention, decision, clock })) });
    },

    /** What the desk says of destroying. */
    retentionStanding: () => retentionStanding(retention, decision),

    /** Freezes the day's digest when it is due, and tries it at once. */
    async digest(): Promise<void> {
      const write = (parts: Pick<Parameters<typeof digestMail>[0], 'day' | 'facts' | 'now'>) =>
        digestMail({
          ...parts,
          deskUrl: new URL('/samordning/', environment.SITE_URL).href,
          from,
          to: environment.COORDINATOR_INBOX,
        });
      const frozen = await freezeDigest({ store: digests, clock, newId, write });
      if (frozen.state !== 'frozen') return;
      log({ event: 'digest', id: frozen.mailId });
      await dispatchMail(frozen.mailId);
    },

    /** Tries the whole way once a day. Throws when it failed, so that the run is not noted. */
    async trySynthetic(): Promise<void> {
      const read = readRegistration('parent', syntheticAnswers, textReaders);
      const outcome = await tryWholeWay({
        store: synthetic,
        clock,
        arrivedAt: (await schedules.runs()).get(syntheticNotes.arrived),
        registration: read.ok ? read.registration : undefined,
        witness,
        receive: (registration, { sealer: witnessed }) =>
          receive(
            {
              ...receiving,
              store: synthetic,
              sealer: sealer && witnessed,
              bell: () => syntheticMail({ from, to: environment.SYNTHETIC_INBOX }),
            },
            {
              registration,
              idempotencyKey: `synthetic ${newId()}`,
              formVersion,
              quarantined: false,
              onChange: 'refuse',
            },
          ),
        dispatch: dispatchMail,
      });
      if (outcome.state === 'not-due') return;
      log({ event: 'synthetic', ...outcome });
      await schedules.noteRun(syntheticNotes[outcome.state], clock());
      if (outcome.state === 'failed') throw new Error('The synthetic registration did not arrive.');
    },

    /** Whether everything that runs by itself does. `skips`: schedules that this installation does not use. */
    health: (skips: readonly ScheduleName[] = []) =>
      health({
        store: healthStore,
        schedules,
        clock,
        migrations: migrationNames,
        hasRecipients: sealer !== undefined,
        hasDecision: decision !== undefined,
        expected: (Object.keys(scheduleAgesMaxMinutes) as ScheduleName[]).filter(
          (name) => !skips.includes(name),
        ),
        startedAt: environment.RUN_MODE === 'local' ? processStartedAt : undefined,
      }),
  };
};
