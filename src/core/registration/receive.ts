import type { FrozenMail } from '../outbox/outbox.ts';
import { type AddressLimit, secondsToNextHour } from './address-limit.ts';
import type { Digester, RegistrationStore, Sealer, StoredRegistration } from './ports.ts';
import { referenceCode } from './reference-code.ts';
import type { Registration } from './registration.ts';
import { toPlaintext } from './sealed-registration.ts';
import { digestsOf, sameBytes } from './stored-code.ts';

/** What `receive` needs. `sealer` is undefined when no recipients are set: registration is closed then. */
export type ReceivePorts = {
  sealer: Sealer | undefined;
  store: RegistrationStore;
  digester: Digester;
  addressLimit: AddressLimit;
  clock(): Date;
  newId(): string;
  randomBytes(count: number): Uint8Array;
  bell(parts: { sequence: number; referenceCode: string; amended: boolean }): FrozenMail;
  /** Told when the store, the sealing or the limit failed: the reason's name, never the answers. */
  report(event: { event: 'registration-unavailable' | 'address-limit-unavailable'; reason: string }): void;
};

export type Received =
  /** It is stored. `mailId` names the outbox entry to try at once, where there is one. */
  | { ok: true; state: 'new' | 'repeated' | 'amended'; referenceCode: string; mailId: string | undefined }
  /** `closed`: no recipients. `unavailable`: not known to be stored. `changed`: the key has other answers. */
  | { ok: false; reason: 'closed' | 'unavailable' | 'changed' }
  /** Too many came from the same network within the hour. Nothing was stored. */
  | { ok: false; reason: 'limited'; retryAfterSeconds: number };

export type Incoming = {
  registration: Registration;
  /** Chosen by the sender; the same key and answers never make two. At most 200 characters. */
  idempotencyKey: string;
  formVersion: number;
  quarantined: boolean;
  /** What other answers under a used key mean: the form amends, other systems are refused. */
  onChange: 'amend' | 'refuse';
  /** The sender's address as the platform saw it, never as a header says. Without one nothing is counted. */
  address?: string | undefined;
};

const attemptsMax = 4;

/**
 * Seals and stores a registration and its bell, and says so only after the commit. Sending it again under the
 * same key gives the same code, however many came from the address. Never throws for a store or a sealer that fails.
 */
export const receive = async (ports: ReceivePorts, incoming: Incoming): Promise<Received> => {
  if (!ports.sealer) return { ok: false, reason: 'closed' };
  try {
    const { keyDigest, answersDigest } = digestsOf(incoming, ports.digester);
    let admitted = false;
    for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
      const stored = await ports.store.find(keyDigest);
      const repeated = stored !== undefined && sameBytes(stored.answersDigest, answersDigest);
      // The same answers with the honeypot empty come from a person: they end the quarantine and ring.
      if (repeated && (incoming.quarantined || !stored.quarantined))
        return { ok: true, state: 'repeated', referenceCode: stored.referenceCode, mailId: undefined };
      if (stored && !repeated && incoming.onChange === 'refuse') return { ok: false, reason: 'changed' };
      // What would be written is counted once, and before the sealing, which costs most.
      admitted ||= await isAdmitted(ports, incoming);
      if (!admitted)
        return { ok: false, reason: 'limited', retryAfterSeconds: secondsToNextHour(ports.clock()) };
      const saved = await save({ ...ports, sealer: ports.sealer }, incoming, {
        stored,
        repeated,
        keyDigest,
        answersDigest,
      });
      if (saved) return saved;
    }
    throw new Error(`Lost the race for a key ${attemptsMax} times.`);
  } catch (error) {
    ports.report({ event: 'registration-unavailable', reason: nameOf(error) });
    return { ok: false, reason: 'unavailable' };
  }
};

/** A limit that cannot be asked admits: a family that is turned away is worse than a robot that is let in. */
const isAdmitted = async (ports: ReceivePorts, { address, quarantined }: Incoming): Promise<boolean> => {
  try {
    return await ports.addressLimit.admits({ address, quarantined }, ports.clock());
  } catch (error) {
    ports.report({ event: 'address-limit-unavailable', reason: nameOf(error) });
    return true;
  }
};

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** One attempt; undefined when another request was first. */
const save = async (
  ports: ReceivePorts & { sealer: Sealer },
  incoming: Incoming,
  known: {
    stored: StoredRegistration | undefined;
    repeated: boolean;
    keyDigest: Uint8Array;
    answersDigest: Uint8Array;
  },
): Promise<Received | undefined> => {
  const receivedAt = ports.clock();
  const state = known.stored === undefined ? 'new' : known.repeated ? 'repeated' : 'amended';
  const id = known.stored?.id ?? ports.newId();
  const code = known.stored?.referenceCode ?? referenceCode(ports.randomBytes(7));
  const version = (known.stored?.version ?? 0) + 1;
  const plaintext = toPlaintext({
    id,
    referenceCode: code,
    version,
    receivedAt: receivedAt.toISOString(),
    registration: incoming.registration,
  });
  // Whoever was taken for a person once is not silenced by a filled honeypot later.
  const silent = incoming.quarantined && (known.stored?.quarantined ?? true);
  const mailId = silent ? undefined : ports.newId();
  const outcome = await ports.store.save(
    {
      id,
      referenceCode: code,
      version,
      keyDigest: known.keyDigest,
      answersDigest: known.answersDigest,
      sealed: await ports.sealer.seal(plaintext),
      readersDigest: ports.sealer.readersDigest,
      formVersion: incoming.formVersion,
      quarantined: incoming.quarantined,
      receivedAt,
    },
    mailId === undefined
      ? undefined
      : {
          entryId: mailId,
          freeze: (sequence) => ports.bell({ sequence, referenceCode: code, amended: state === 'amended' }),
        },
  );
  if (outcome === 'raced') return undefined;
  return { ok: true, state, referenceCode: code, mailId };
};
