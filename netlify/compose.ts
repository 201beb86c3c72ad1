import { randomBytes, randomUUID } from 'node:crypto';
import { getDatabase } from '@netlify/database';
import { ageSealer } from '../src/adapters/age-sealer.ts';
import { fileMailer } from '../src/adapters/file-mailer.ts';
import { hmacDigester } from '../src/adapters/hmac-digester.ts';
import { hmacFormTokens } from '../src/adapters/hmac-form-tokens.ts';
import { libphonenumberPhoneNumbers } from '../src/adapters/libphonenumber-phone-numbers.ts';
import { personnummerPersonalNumbers } from '../src/adapters/personnummer-personal-numbers.ts';
import { postgresAddressCounts } from '../src/adapters/postgres-address-counts.ts';
import { type Pool, postgresPool, surviving } from '../src/adapters/postgres-database.ts';
import { postgresDesk } from '../src/adapters/postgres-desk.ts';
import { postgresOutbox } from '../src/adapters/postgres-outbox.ts';
import { postgresRegistrations } from '../src/adapters/postgres-registrations.ts';
import { postgresSignIn } from '../src/adapters/postgres-sign-in.ts';
import { resendMailer } from '../src/adapters/resend-mailer.ts';
import { sha256DeskTokens } from '../src/adapters/sha256-desk-tokens.ts';
import { dispatch } from '../src/core/outbox/dispatch.ts';
import type { Mailer } from '../src/core/outbox/outbox.ts';
import { addressLimit } from '../src/core/registration/address-limit.ts';
import { coordinatorMail } from '../src/core/registration/coordinator-mail.ts';
import type { Sealer } from '../src/core/registration/ports.ts';
import { type Incoming, receive } from '../src/core/registration/receive.ts';
import { type Sent, storedCode } from '../src/core/registration/stored-code.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { log } from './log.ts';

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
  { pool = poolFor(environment), mailer = mailerFor(environment), clock = () => new Date() } = {},
) => {
  const store = postgresRegistrations(pool);
  const outbox = postgresOutbox(pool);
  const sealer = sealerFor(environment);
  const digester = hmacDigester(environment.SERVICE_SECRET);
  const limit = addressLimit(postgresAddressCounts(pool), digester, environment.REGISTRATIONS_PER_HOUR);

  const dispatchOutbox = async (id?: string): Promise<void> => {
    for (const dispatched of await dispatch({ outbox, mailer, clock }, id))
      log({ event: 'mail', ...dispatched });
  };

  return {
    environment,
    registrationIsOpen: sealer !== undefined,
    formTokens: hmacFormTokens(environment.SERVICE_SECRET),
    textReaders: { phoneNumbers: libphonenumberPhoneNumbers, personalNumbers: personnummerPersonalNumbers },
    newKey: () => randomUUID(),
    dispatchOutbox,
    /** Forgets how many came from where, once nothing needs it. */
    forgetAddressCounts: () => limit.forget(clock()),
    desk: {
      store: postgresDesk(pool),
      signIn: { store: postgresSignIn(pool), tokens: sha256DeskTokens, clock, newId: () => randomUUID() },
      clock,
      secureCookie: environment.RUN_MODE === 'production',
    },

    /** A store that does not answer is told of when the answers are sent. */
    storedCode: (sent: Sent) => storedCode({ store, digester }, sent).catch(() => undefined),

    /** Receives a registration; the bell is tried once, after the answer where `later` can wait for it. */
    async receive(incoming: Incoming, later: (work: Promise<unknown>) => void) {
      const received = await receive(
        {
          sealer,
          store,
          digester,
          addressLimit: limit,
          clock,
          newId: () => randomUUID(),
          randomBytes: (count) => randomBytes(count),
          bell: (parts) =>
            coordinatorMail({
              ...parts,
              deskUrl: new URL('/samordning/', environment.SITE_URL).href,
              from: environment.MAIL_FROM,
              to: environment.COORDINATOR_INBOX,
            }),
          report: log,
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

const mailerFor = (environment: Environment): Mailer =>
  environment.RESEND_API_KEY
    ? resendMailer({ apiKey: environment.RESEND_API_KEY, baseUrl: environment.RESEND_BASE_URL })
    : fileMailer(environment.MAIL_DIRECTORY);

/** Readers come from the environment only. Without a coordinator and a recovery key, registration is closed. */
const sealerFor = ({ COORDINATOR_RECIPIENTS, RECOVERY_RECIPIENT }: Environment): Sealer | undefined =>
  COORDINATOR_RECIPIENTS.length > 0 && RECOVERY_RECIPIENT
    ? ageSealer([...COORDINATOR_RECIPIENTS, RECOVERY_RECIPIENT])
    : undefined;
