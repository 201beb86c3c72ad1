import type { FrozenMail, Mailer, SendOutcome } from '../../src/core/outbox/outbox.ts';
import { type Fault, faultKinds, Killed, type Process } from './faulty-pool.ts';

/** How a call of the provider fails; `rejected` is its final no (422). */
export const mailFaultKinds = [...faultKinds, 'rejected'] as const;
export type MailFaultKind = (typeof mailFaultKinds)[number];

const rememberedMs = 24 * 60 * 60_000;

/**
 * Resend in this process, as its documentation describes it: a key is remembered for 24 hours, the same key and mail
 * arrive once, another mail under the key is refused. Outcomes are those of the mailer that speaks to Resend, whose
 * own test holds it to the same contract over HTTP.
 */
export const mailProvider = (clock: () => Date) => {
  const remembered = new Map<string, { body: string; at: Date }>();
  const inbox: { key: string; mail: FrozenMail; at: Date }[] = [];
  const requests: { key: string; body: string; at: Date }[] = [];
  const rejected = new Set<string>();

  const take = (key: string, mail: FrozenMail): SendOutcome => {
    const body = JSON.stringify(mail);
    const at = clock();
    const before = remembered.get(key);
    const knows = before && at.getTime() - before.at.getTime() < rememberedMs;
    if (knows && before.body !== body) return { state: 'rejected', reason: '409 invalid_idempotent_request' };
    if (!knows) {
      remembered.set(key, { body, at });
      inbox.push({ key, mail, at });
    }
    return { state: 'accepted' };
  };

  /** A process's way to the provider, which fails at these calls. */
  const mailer = (
    faults: readonly Fault<MailFaultKind>[] = [],
    process: Process = { isKilled: false },
  ): Mailer => {
    let calls = 0;
    return {
      async send(key, mail) {
        if (process.isKilled) throw new Killed();
        calls += 1;
        const kind = faults.find(({ call }) => call === calls)?.kind;
        requests.push({ key, body: JSON.stringify(mail), at: clock() });
        switch (kind) {
          case undefined:
            return take(key, mail);
          case 'refused':
          case 'timed-out':
            return { state: 'unknown', reason: 'no-answer application_error' };
          case 'conflict':
            return { state: 'unknown', reason: '409 concurrent_idempotent_requests' };
          case 'rate-limited':
            return { state: 'refused', reason: '429 rate_limit_exceeded' };
          case 'server-error':
            return { state: 'unknown', reason: '500 internal_server_error' };
          case 'rejected':
            rejected.add(key);
            return { state: 'rejected', reason: '422 validation_error' };
          case 'answer-lost':
            take(key, mail);
            return { state: 'unknown', reason: 'no-answer application_error' };
          case 'killed':
            take(key, mail);
            process.isKilled = true;
            throw new Killed();
          default:
            return kind satisfies never;
        }
      },
    };
  };
  return { mailer, inbox, requests, rejected };
};
export type MailProvider = ReturnType<typeof mailProvider>;
