import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  isHardToGuess,
  madePassphrase,
  passphraseBytes,
  typedPassphrase,
} from '../../../src/core/desk/passphrase.ts';

test('a made passphrase can be said, is hard to guess, and is another one each time', () => {
  const made = Array.from({ length: 50 }, () => madePassphrase(randomBytes(passphraseBytes)));
  for (const passphrase of made) {
    expect(passphrase).toMatch(/^([b-df-hj-np-tv][aeiouy]){2}(-([b-df-hj-np-tv][aeiouy]){2}){5}$/);
    expect(isHardToGuess(passphrase)).toBe(true);
  }
  expect(new Set(made).size).toBe(50);
});

test.each([
  ['', false],
  ['sommar 2027', false],
  ['aaaaaaaaaaaaaaaaaaaaaaaaa', false],
  ['nitton tecken åäö !', false],
  ['tjugo tecken åäö !!!', true],
  ['korv måne trappa sju fiol', true],
])('%j is hard to guess: %s', (passphrase, hard) => {
  expect(isHardToGuess(passphrase)).toBe(hard);
});

test('a passphrase is the same however å is composed, and whatever space stands around it', () => {
  expect(typedPassphrase(' måne \n')).toBe(typedPassphrase('ma\u030ane'));
});
