import { createHash } from 'node:crypto';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fromBase64, toBase64 } from '../../../src/core/desk/base64.ts';
import { toNotePlaintext } from '../../../src/core/desk/note.ts';
import type { SealName } from '../../../src/core/desk/seals.ts';
import { toPlaintext } from '../../../src/core/registration/sealed-registration.ts';
import { resealOne } from '../../../src/scripts/desk/resealing.ts';
import { answersOf } from '../../stand-ins/registrations.ts';

const [hers, added, removed] = (await Promise.all(
  [1, 2, 3].map(async () => {
    const identity = await generateX25519Identity();
    return { identity, recipient: await identityToRecipient(identity) };
  }),
)) as [Key, Key, Key];
type Key = { identity: string; recipient: string };

const name: SealName = { kind: 'answers', registrationId: 'f9d3a1d2-0c0e-4b34-9d5a-2f0f4f0f4f0f', item: '2' };
const plaintext = toPlaintext({
  id: name.registrationId,
  referenceCode: 'KLM-4729',
  version: 2,
  receivedAt: '2026-11-24T08:00:00.000Z',
  registration: answersOf.parent as never,
});
const readers = { readers: [hers.recipient, added.recipient], digest: 'digest' };

const sealTo = (keys: Key[], text: string | Uint8Array) => {
  const encrypter = new Encrypter();
  for (const { recipient } of keys) encrypter.addRecipient(recipient);
  return encrypter.encrypt(text);
};
const openedBy = ({ identity }: Key, sealed: Uint8Array) => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(sealed, 'text');
};

/** A server that holds one sealed thing, and answers a save with this status. */
let stored: Uint8Array;
let saveStatus: number;
let saved: { sealed: string; replaces: string; readersDigest: string } | undefined;
beforeEach(async () => {
  stored = await sealTo([hers, removed], plaintext);
  saveStatus = 204;
  saved = undefined;
  vi.stubGlobal('fetch', async (_: string, { method, body }: { method: string; body: string }) => {
    if (method === 'GET') return Response.json({ sealed: toBase64(stored) });
    saved = JSON.parse(body);
    if (saveStatus === 204) return new Response(null, { status: 204 });
    return Response.json(
      { error: 'Nej.', ...(saveStatus === 409 ? { reason: 'changed' } : {}) },
      { status: saveStatus },
    );
  });
});
afterEach(() => vi.unstubAllGlobals());

const reseal = () => resealOne(name, readers, [hers.identity]);

test('the same bytes are sealed to the added reader, and away from the removed one', async () => {
  expect(await reseal()).toBe('done');
  const resealed = fromBase64(saved?.sealed ?? '');
  for (const key of [hers, added]) expect(await openedBy(key, resealed)).toBe(plaintext);
  await expect(openedBy(removed, resealed)).rejects.toThrow();
  expect(saved).toMatchObject({
    replaces: createHash('sha256').update(stored).digest('base64'),
    readersDigest: 'digest',
  });
});

test('what her key does not open, or another thing in its place, is left as it lies', async () => {
  stored = await sealTo([removed], plaintext);
  expect(await reseal()).toBe('closed');
  stored = await sealTo([hers], plaintext.replace(name.registrationId, crypto.randomUUID()));
  expect(await reseal()).toBe('closed');
  stored = await sealTo([hers], plaintext.replace('"version":2', '"version":1'));
  expect(await reseal()).toBe('closed');
  stored = new Uint8Array([1, 2, 3]);
  expect(await reseal()).toBe('closed');
  expect(saved).toBeUndefined();
});

test('a note is sealed again like an answer, and only under its own name', async () => {
  const { registrationId } = name;
  const item = crypto.randomUUID();
  const note = toNotePlaintext({ id: item, registrationId, text: 'Kim ringer.' });
  stored = await sealTo([hers, removed], note);
  const again = (asked: SealName) => resealOne(asked, readers, [hers.identity]);
  expect(await again({ kind: 'notes', registrationId, item: crypto.randomUUID() })).toBe('closed');
  expect(await again({ kind: 'notes', registrationId: crypto.randomUUID(), item })).toBe('closed');
  expect(await again({ kind: 'notes', registrationId, item })).toBe('done');
  expect(await openedBy(added, fromBase64(saved?.sealed ?? ''))).toBe(note);
});

test('nothing is saved that she could not open again', async () => {
  expect(await resealOne(name, { ...readers, readers: [added.recipient] }, [hers.identity])).toBe('failed');
  expect(saved).toBeUndefined();
});

test.each([
  [409, 'gone'],
  [404, 'gone'],
  [401, 'signed-out'],
  [422, 'failed'],
  [503, 'failed'],
])('a server that answers %i makes it: %s', async (status, outcome) => {
  saveStatus = status;
  expect(await reseal()).toBe(outcome);
});
