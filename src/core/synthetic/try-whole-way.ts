import { stockholmDate } from '../content/date-words.ts';
import type { Dispatched } from '../outbox/dispatch.ts';
import type { Received } from '../registration/receive.ts';
import type { Registration } from '../registration/registration.ts';
import { fromPlaintext } from '../registration/sealed-registration.ts';
import type { SyntheticStore, Witness } from './ports.ts';

/** How far the day's synthetic registration came. `step` names where it stopped. */
export type WholeWay =
  | { state: 'not-due' | 'arrived' }
  | { state: 'failed'; step: 'answers' | 'receive' | 'store' | 'open' | 'mail' | 'remove'; reason?: string };

export type WholeWayPorts = {
  store: SyntheticStore;
  clock(): Date;
  /** When one last arrived. */
  arrivedAt: Date | undefined;
  /** The registration as the real reader of answers reads it; undefined when it refuses. */
  registration: Registration | undefined;
  witness(): Promise<Witness>;
  /** The real way in, into the synthetic store and sealed with the witness. */
  receive(registration: Registration, witness: Witness): Promise<Received>;
  /** The real way out of the outbox. */
  dispatch(mailId: string): Promise<Dispatched[]>;
};

/** A run is over by then: what is older was left behind by one that died. */
const leftBehindAfterMs = 10 * 60_000;

/**
 * Once a day (Stockholm's), sends a registration the whole way: read, sealed, stored, fetched, opened, compared, its
 * bell mailed; then removes it, and what earlier runs left behind. One that failed is tried again at the next call.
 * Never throws for a part of the way that fails.
 */
export const tryWholeWay = async (ports: WholeWayPorts): Promise<WholeWay> => {
  const now = ports.clock();
  const before = new Date(now.getTime() - leftBehindAfterMs);
  const isDue = !ports.arrivedAt || stockholmDate(ports.arrivedAt) !== stockholmDate(now);
  const gone: Gone = isDue ? await goneWholeWay(ports) : { outcome: { state: 'not-due' } };
  try {
    await ports.store.remove({ referenceCode: gone.referenceCode, before });
  } catch (error) {
    return { state: 'failed', step: 'remove', reason: nameOf(error) };
  }
  return gone.outcome;
};

type Gone = { outcome: WholeWay; referenceCode?: string | undefined };

const goneWholeWay = async (ports: WholeWayPorts): Promise<Gone> => {
  let step: Extract<WholeWay, { state: 'failed' }>['step'] = 'answers';
  let referenceCode: string | undefined;
  const failed = (reason?: string): Gone => ({
    outcome: { state: 'failed', step, ...(reason ? { reason } : {}) },
    referenceCode,
  });
  try {
    const { registration } = ports;
    if (!registration) return failed();
    step = 'receive';
    const witness = await ports.witness();
    const received = await ports.receive(registration, witness);
    if (!received.ok) return failed(received.reason);
    referenceCode = received.referenceCode;
    step = 'store';
    const stored = await ports.store.sealed(referenceCode);
    if (!stored) return failed('missing');
    step = 'open';
    const opened = fromPlaintext(await witness.open(stored.sealed), stored);
    if (JSON.stringify(opened.registration) !== JSON.stringify(registration)) return failed('changed');
    step = 'mail';
    const [mail] = received.mailId ? await ports.dispatch(received.mailId) : [];
    return mail?.state === 'sent'
      ? { outcome: { state: 'arrived' }, referenceCode }
      : failed(mail?.reason ?? 'no-bell');
  } catch (error) {
    return failed(nameOf(error));
  }
};

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
