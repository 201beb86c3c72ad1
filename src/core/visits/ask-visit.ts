import type { FrozenMail } from '../outbox/outbox.ts';
import { type AddressLimit, secondsToNextHour } from '../registration/address-limit.ts';
import type { VisitStore } from './ports.ts';
import type { Visit, VisitPurpose } from './visit.ts';

export type AskedVisit =
  | { ok: true }
  | { ok: false; reason: 'limited'; retryAfterSeconds: number }
  /** Not known to be stored: sending again makes no second one. */
  | { ok: false; reason: 'unavailable' };

/**
 * Keeps a request for a visit. What filled in the field that people do not see is answered alike and not kept. Never throws.
 */
export const askVisit = async (
  {
    store,
    limit,
    clock,
    newId,
    write,
    report,
  }: {
    store: VisitStore;
    limit: AddressLimit;
    clock(): Date;
    newId(): string;
    write(visit: Visit): { id: string; mail: FrozenMail };
    report(event: { event: 'visit-unavailable'; reason: string }): void;
  },
  { visit, address, quarantined }: { visit: Visit; address: string | undefined; quarantined: boolean },
): Promise<AskedVisit> => {
  const now = clock();
  try {
    if (!(await limit.admits({ address, quarantined }, now)))
      return { ok: false, reason: 'limited', retryAfterSeconds: secondsToNextHour(now) };
    if (!quarantined) await store.ask(visit, newId(), now, write(visit));
    return { ok: true };
  } catch (error) {
    report({ event: 'visit-unavailable', reason: error instanceof Error ? error.name : 'unknown' });
    return { ok: false, reason: 'unavailable' };
  }
};

export const purposeWords: Record<VisitPurpose, string> = {
  staff: 'Personalen',
  parents: 'Ett föräldramöte',
  pupils: 'Elever eller ungdomar',
  other: 'Något annat',
};

/**
 * The mail to the coordinators' inbox: which workplace asks, and for what. Who asks, and how to reach them, stands on the desk
 * alone: mailboxes are not purged.
 */
export const visitMail = (
  { workplace, purpose }: Pick<Visit, 'workplace' | 'purpose'>,
  { from, to, deskUrl, district }: { from: string; to: string; deskUrl: string; district: string },
): FrozenMail => ({
  from,
  to,
  subject: 'Samordning: någon vill ha besök',
  text: [
    'Någon vill att en ambassadör kommer och berättar om stödgrupperna.',
    '',
    `Arbetsplats: ${workplace} (${district})`,
    `För: ${purposeWords[purpose].toLowerCase()}`,
    '',
    'Logga in och ta hand om det här:',
    deskUrl,
    '',
  ].join('\n'),
});
