import { randomBytes, randomUUID } from 'node:crypto';
import { getDatabase } from '@netlify/database';
import { ageSealer } from '../src/adapters/age-sealer.ts';
import { ageWitness } from '../src/adapters/age-witness.ts';
import { fileMailer } from '../src/adapters/file-mailer.ts';
import { hmacDigester } from '../src/adapters/hmac-digester.ts';
import { hmacFormTokens } from '../src/adapters/hmac-form-tokens.ts';
import { libphonenumberPhoneNumbers } from '../src/adapters/libphonenumber-phone-numbers.ts';
import { personnummerPersonalNumbers } from '../src/adapters/personnummer-personal-numbers.ts';
import { postgresAccessLog } from '../src/adapters/postgres-access-log.ts';
import { postgresAddressCounts } from '../src/adapters/postgres-address-counts.ts';
import { type Pool, postgresPool, surviving } from '../src/adapters/postgres-database.ts';
import { postgresDesk } from '../src/adapters/postgres-desk.ts';
import { postgresDigests } from '../src/adapters/postgres-digests.ts';
import { postgresHealth } from '../src/adapters/postgres-health.ts';
import { postgresOutbox } from '../src/adapters/postgres-outbox.ts';
import { postgresPasskeys } from '../src/adapters/postgres-passkeys.ts';
import { postgresPublishing } from '../src/adapters/postgres-publishing.ts';
import { postgresRegistrations } from '../src/adapters/postgres-registrations.ts';
import { postgresRetention } from '../src/adapters/postgres-retention.ts';
import { postgresSchedules } from '../src/adapters/postgres-schedules.ts';
import { postgresSeals } from '../src/adapters/postgres-seals.ts';
import { postgresShortAddresses } from '../src/adapters/postgres-short-addresses.ts';
import { postgresSignIn } from '../src/adapters/postgres-sign-in.ts';
import { postgresSynthetic } from '../src/adapters/postgres-synthetic.ts';
import { resendMailer } from '../src/adapters/resend-mailer.ts';
import { sanitySignatures } from '../src/adapters/sanity-signatures.ts';
import { sha256DeskTokens } from '../src/adapters/sha256-desk-tokens.ts';
import { simplewebauthnPasskeys } from '../src/adapters/simplewebauthn-passkeys.ts';
import { toBase64 } from '../src/core/desk/base64.ts';
import type { Readers } from '../src/core/desk/readers.ts';
import { type Dispatched, dispatch } from '../src/core/outbox/dispatch.ts';
import type { Mailer, OutboxStore } from '../src/core/outbox/outbox.ts';
import { addressLimit } from '../src/core/registration/address-limit.ts';
import { coordinatorMail } from '../src/core/registration/coordinator-mail.ts';
import type { Sealer } from '../src/core/registration/ports.ts';
import { type Incoming, receive } from '../src/core/registration/receive.ts';
import { type Sent, storedCode } from '../src/core/registration/stored-code.ts';
import { meetingsFor } from './compose-meetings.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { log } from './log.ts';
import { operationsFor } from './operations.ts';
import { publishingFor } from './publishing.ts';
import { shortAddressesFor } from './short-addresses.ts';

/** Everything that functions and on-demand pages do, wired to this environment. */
export type Services = ReturnType<typeof servicesFor>;

let composed: Services | undefined;

/** The services of this process, made once. Throws an EnvironmentError when a variable is wrong or missing. */
export const compose = (): Services => {
  composed ??= servicesFor(readEnvironment(process.env));
  return composed;
};

/** The only place where the environment chooses adapters. */
export const servicesFor = (
  environment: Environment,
  {
    pool = poolFor(environment),
    mailer = mailerFor(environment),
    sealer = sealerFor(environment),
    clock = () => new Date(),
  } = {},
) => {
  const store = postgresRegistrations(pool);
  const recipients = recipientsOf(environment);
  const digester = hmacDigester(environment.SERVICE_SECRET);
  const limitOf = (kind: string, perHourMax = environment.REGISTRATIONS_PER_HOUR) =>
    addressLimit(postgresAddressCounts(pool), digester, perHourMax, kind);
  const limit = limitOf('registration');

  const bell = (parts: { sequence: number; referenceCode: string; amended: boolean }) =>
    coordinatorMail({
      ...parts,
      deskUrl: new URL('/samordning/', environment.SITE_URL).href,
      from: environment.MAIL_FROM,
      to: environment.COORDINATOR_INBOX,
    });

  const textReaders = {
    phoneNumbers: libphonenumberPhoneNumbers,
    personalNumbers: personnummerPersonalNumbers,
  };
  const receiving = {
    digester,
    addressLimit: limit,
    clock,
    newId: () => randomUUID(),
    randomBytes: (count: number) => randomBytes(count),
    report: log,
  };

  const dispatching =
    (event: string, outbox: OutboxStore, now = clock) =>
    async (id?: string): Promise<Dispatched[]> => {
      const tried = await dispatch({ outbox, mailer, clock: now }, id);
      for (const dispatched of tried) log({ event, ...dispatched });
      return tried;
    };
  const dispatchOutbox = dispatching('mail', postgresOutbox(pool));

  const operations = operationsFor({
    environment,
    retention: postgresRetention(pool),
    digests: postgresDigests(pool),
    schedules: postgresSchedules(pool),
    healthStore: postgresHealth(pool),
    synthetic: postgresSynthetic(pool),
    receiving,
    textReaders,
    sealer,
    witness: () => ageWitness(recipients),
    dispatchMail: dispatchOutbox,
  });

  const meetings = meetingsFor(environment, {
    pool,
    clock,
    limitOf,
    dispatching,
  });

  return {
    environment,
    registrationIsOpen: sealer !== undefined,
    formTokens: hmacFormTokens(environment.SERVICE_SECRET),
    textReaders,
    newKey: () => randomUUID(),
    dispatchOutbox,
    operations,
    ...meetings,
    shortAddresses: shortAddressesFor({ store: postgresShortAddresses(pool), clock }),
    ...publishingFor({
      store: postgresPublishing(pool),
      signatures: environment.SANITY_WEBHOOK_SECRET
        ? sanitySignatures(environment.SANITY_WEBHOOK_SECRET)
        : undefined,
      digester,
      clock,
    }),
    /** Forgets how many came from where, once nothing needs it. */
    forgetAddressCounts: () => limit.forget(clock()),
    desk: {
      store: postgresDesk(pool),
      retention: operations.retentionStanding,
      newId: () => randomUUID(),
      bell,
      readers: readersOf(recipients, sealer),
      signIn: {
        store: postgresSignIn(pool),
        passkeys: postgresPasskeys(pool),
        webauthn: simplewebauthnPasskeys(environment.SITE_URL),
        tokens: sha256DeskTokens,
        clock,
        newId: () => randomUUID(),
      },
      accessLog: postgresAccessLog(pool),
      seals: postgresSeals(pool),
      clock,
      secureCookie: environment.RUN_MODE === 'production',
      // In production only a passkey signs in: a link can be read by whoever finds it first.
      linksSignIn: environment.RUN_MODE === 'local',
    },

    /** A store that does not answer is told of when the answers are sent. */
    storedCode: (sent: Sent) => storedCode({ store, digester }, sent).catch(() => undefined),

    /** Receives a registration; the bell is tried once, after the answer where `later` can wait for it. */
    async receive(incoming: Incoming, later: (work: Promise<unknown>) => void) {
      const received = await receive(
        {
          ...receiving,
          sealer,
          store,
          bell,
        },
        incoming,
      );
      if (received.ok && received.mailId)
        // The sweep tries again whatever goes wrong here.
        later(dispatchOutbox(received.mailId).catch(() => log({ event: 'dispatch-unavailable' })));
      return received;
    },
  };
};

const poolFor = (environment: Environment): Pool =>
  environment.DATABASE_URL ? postgresPool(environment.DATABASE_URL) : surviving(getDatabase().pool);

/** Resend with a key, else files. */
export const mailerFor = (
  environment: Pick<Environment, 'RESEND_API_KEY' | 'RESEND_BASE_URL' | 'MAIL_DIRECTORY'>,
): Mailer =>
  environment.RESEND_API_KEY
    ? resendMailer({ apiKey: environment.RESEND_API_KEY, baseUrl: environment.RESEND_BASE_URL })
    : fileMailer(environment.MAIL_DIRECTORY);

const sealerFor = (environment: Environment): Sealer | undefined => {
  const recipients = recipientsOf(environment);
  return recipients.length > 0 ? ageSealer(recipients) : undefined;
};

/** Readers come from the environment only. Without a coordinator and a recovery key, registration is closed. */
const recipientsOf = ({ COORDINATOR_RECIPIENTS, RECOVERY_RECIPIENT }: Environment): string[] =>
  COORDINATOR_RECIPIENTS.length > 0 && RECOVERY_RECIPIENT
    ? [...COORDINATOR_RECIPIENTS, RECOVERY_RECIPIENT]
    : [];

const readersOf = (readers: string[], sealer: Sealer | undefined): Readers => ({
  readers,
  digest: sealer ? toBase64(sealer.readersDigest) : null,
});
