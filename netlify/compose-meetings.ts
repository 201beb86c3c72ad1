import { randomUUID } from 'node:crypto';
import { hmacSignupLinks } from '../src/adapters/hmac-signup-links.ts';
import type { Pool } from '../src/adapters/postgres-database.ts';
import { postgresListeners } from '../src/adapters/postgres-listeners.ts';
import { postgresOrganiser } from '../src/adapters/postgres-organiser.ts';
import { postgresOutbox } from '../src/adapters/postgres-outbox.ts';
import { postgresSeats } from '../src/adapters/postgres-seats.ts';
import { postgresVisits } from '../src/adapters/postgres-visits.ts';
import { clockOnDay } from '../src/core/content/clock-on-day.ts';
import type { Dispatched } from '../src/core/outbox/dispatch.ts';
import type { OutboxStore } from '../src/core/outbox/outbox.ts';
import type { AddressLimit } from '../src/core/registration/address-limit.ts';
import type { Environment } from './environment.ts';
import { lecturesFor } from './lectures.ts';
import { nextTermFor } from './next-term.ts';
import { organiserFor } from './organiser.ts';
import { visitsFor } from './visits.ts';

/** Lectures and other meetings, and visits, wired to this environment: what professionals sign up for. */
export const meetingsFor = (
  environment: Environment,
  {
    pool,
    clock,
    limitOf,
    dispatching,
  }: {
    pool: Pool;
    clock(): Date;
    limitOf(kind: string, perHourMax?: number): AddressLimit;
    dispatching(event: string, outbox: OutboxStore, now: () => Date): () => Promise<Dispatched[]>;
  },
) => {
  // A local run lives on the day for which its pages were built: what they call closed is closed.
  const meetingClock =
    environment.RUN_MODE === 'local' && environment.BUILD_DATE
      ? clockOnDay(environment.BUILD_DATE, clock)
      : clock;
  const lectures = lecturesFor({
    store: postgresSeats(pool),
    links: hmacSignupLinks(environment.SERVICE_SECRET),
    limit: limitOf('lecture'),
    clock: meetingClock,
    newId: () => randomUUID(),
    from: environment.MAIL_FROM,
    siteUrl: environment.SITE_URL,
    decision: environment.RETENTION_DECISION,
    dispatchMails: dispatching('lecture-mail', postgresOutbox(pool, 'lectures'), meetingClock),
  });

  return {
    lectures,
    organiser: organiserFor({
      store: postgresOrganiser(pool),
      links: lectures.links,
      limit: limitOf('evaluation', environment.REGISTRATIONS_PER_HOUR * 4),
      clock: meetingClock,
      newId: () => randomUUID(),
      from: environment.MAIL_FROM,
      personalPage: lectures.personalPage,
      sendNow: lectures.sendNow,
    }),
    nextTerm: nextTermFor({
      store: postgresListeners(pool),
      links: lectures.links,
      limit: limitOf('lecture'),
      clock: meetingClock,
      newId: () => randomUUID(),
      from: environment.MAIL_FROM,
      siteUrl: environment.SITE_URL,
      sendNow: lectures.sendNow,
    }),
    visits: visitsFor({
      store: postgresVisits(pool),
      limit: limitOf('visit'),
      clock: meetingClock,
      newId: () => randomUUID(),
      from: environment.MAIL_FROM,
      to: environment.COORDINATOR_INBOX,
      siteUrl: environment.SITE_URL,
      decision: environment.RETENTION_DECISION,
      sendNow: lectures.sendNow,
    }),
  };
};
