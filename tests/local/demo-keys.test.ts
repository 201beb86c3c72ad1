import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { demoKeyFile, localKeys } from '../../local/demo-keys.ts';
import { demoRecipientPrefix } from '../../netlify/environment.ts';

const directory = await mkdtemp(join(tmpdir(), 'keys-'));
const keys = await localKeys(directory);

test('a demo key is an age key that the age library opens', async () => {
  const { identity, recipient } = keys.coordinator;
  expect(await identityToRecipient(identity)).toBe(recipient);
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  expect(await decrypter.decrypt(await encrypter.encrypt('öppna'), 'text')).toBe('öppna');
});

test('a demo key is known by its beginning, so that production can refuse it', () => {
  expect(keys.coordinator.recipient.startsWith(demoRecipientPrefix)).toBe(true);
  expect(keys.recovery.recipient.startsWith(demoRecipientPrefix)).toBe(true);
});

test('the second run keeps the keys of the first', async () => {
  expect(await localKeys(directory)).toEqual(keys);
});

test('the coordinator’s key file holds the identity and is for its owner’s eyes', async () => {
  expect(await readFile(demoKeyFile(directory), 'utf8')).toContain(keys.coordinator.identity);
  expect((await stat(demoKeyFile(directory))).mode & 0o077).toBe(0);
});
