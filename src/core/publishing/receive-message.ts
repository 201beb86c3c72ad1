import type { Digester } from '../registration/ports.ts';
import { changesSite } from './changes-site.ts';
import type { PublishingStore, SignatureReader } from './ports.ts';

/** Why a message is not believed. For the log alone: the one who sent it is told no difference. */
export type MessageRefusal = 'forged' | 'stale' | 'early' | 'replayed';
export type ReceivedMessage =
  | { ok: true; state: 'noted' | 'nothing-to-do' }
  | { ok: false; reason: MessageRefusal };

const ageMaxMs = 5 * 60_000;
/** Clocks differ. */
const aheadMaxMs = 60_000;
/** Sanity tries a message for 30 minutes; a signature is refused by its age long before it is forgotten. */
const rememberedMs = 60 * 60_000;

const keyPattern = /^[\x21-\x7e]{1,200}$/;

export type ReceiveMessagePorts = {
  store: PublishingStore;
  signatures: SignatureReader;
  digester: Digester;
  clock(): Date;
};

/**
 * Receives what Sanity says of a change, once: signed with our secret, at most five minutes ago, never seen before. The
 * signature is remembered because whoever repeats a message may change everything else; the key, because Sanity may
 * send one message more than once. Throws when the store cannot be reached: Sanity tries again then.
 */
export const receiveMessage = async (
  { store, signatures, digester, clock }: ReceiveMessagePorts,
  { body, signature, key }: { body: string; signature: string | null; key: string | null },
): Promise<ReceivedMessage> => {
  const read = await signatures.read({ body, signature });
  if (!read) return { ok: false, reason: 'forged' };
  const at = clock();
  const ageMs = at.getTime() - read.signedAtMs;
  if (ageMs > ageMaxMs) return { ok: false, reason: 'stale' };
  if (ageMs < -aheadMaxMs) return { ok: false, reason: 'early' };
  const isChange = changesSite(body);
  const seen = [`signature ${read.signature}`, ...(key && keyPattern.test(key) ? [`key ${key}`] : [])];
  const digests = seen.map((text) => digester.digest(`publishing ${text}`));
  if ((await store.receive({ digests, isChange, at })) === 'known') return { ok: false, reason: 'replayed' };
  return { ok: true, state: isChange ? 'noted' : 'nothing-to-do' };
};

/** Forgets what can no longer be replayed. */
export const forgetMessages = (store: PublishingStore, now: Date): Promise<void> =>
  store.forget(new Date(now.getTime() - rememberedMs));
