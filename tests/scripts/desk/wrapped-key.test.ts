import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { wrappedBytesMax } from '../../../src/core/desk/enrolment.ts';
import { unwrapKey, wrapKey } from '../../../src/scripts/desk/wrapped-key.ts';
import { coordinatorIdentity } from '../../stand-ins/environment.ts';

const secret = new Uint8Array(randomBytes(32));

test('a key is unwrapped by the secret that wrapped it, and by no other', async () => {
  const wrapped = await wrapKey(coordinatorIdentity, secret);
  expect(wrapped).toHaveLength(102);
  expect(wrapped.length).toBeLessThanOrEqual(wrappedBytesMax);
  expect(Buffer.from(wrapped).toString('latin1')).not.toContain('AGE-SECRET');
  expect(await unwrapKey(wrapped, secret)).toBe(coordinatorIdentity);
  expect(await unwrapKey(wrapped, new Uint8Array(randomBytes(32)))).toBeUndefined();
});

test('no two wrappings are alike, and an altered or cut one opens to nobody', async () => {
  const wrapped = await wrapKey(coordinatorIdentity, secret);
  expect(await wrapKey(coordinatorIdentity, secret)).not.toEqual(wrapped);
  for (const at of [0, 12, 101]) {
    const altered = wrapped.slice();
    altered[at] = (altered[at] ?? 0) ^ 1;
    expect(await unwrapKey(altered, secret)).toBeUndefined();
  }
  expect(await unwrapKey(wrapped.slice(0, 5), secret)).toBeUndefined();
});
