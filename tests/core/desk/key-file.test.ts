import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { keyFileBytesMax, keyFileErrors, readKeyFile } from '../../../src/core/desk/key-file.ts';

const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const written = `# created: 2026-11-24T08:00:00+01:00\n# public key: ${recipient}\n${identity}\n`;
const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

describe('a key file', () => {
  test.each([
    ['as age-keygen writes it', bytes(written)],
    ['with the line breaks of Windows', bytes(written.replaceAll('\n', '\r\n'))],
    ['with a byte order mark', bytes(`\ufeff${written}`)],
    ['as an older PowerShell redirects it', utf16(written.replaceAll('\n', '\r\n'))],
    ['with the key alone, without a line break', bytes(identity)],
    ['with spaces around the key', bytes(`\n  ${identity}  \n\n`)],
    ['in small letters', bytes(identity.toLowerCase())],
  ])('%s gives its key', (_, file) => {
    expect(readKeyFile(file)).toEqual({ ok: true, identities: [identity] });
  });

  test('with two keys gives both', async () => {
    const other = await generateX25519Identity();
    expect(readKeyFile(bytes(`${identity}\n# an older one\n${other}`))).toEqual({
      ok: true,
      identities: [identity, other],
    });
  });

  test('does not give a key that stands in a comment', () => {
    expect(readKeyFile(bytes(`# ${identity}`))).toMatchObject({ ok: false });
  });
});

describe('another file is told apart', () => {
  test.each([
    ['the public key', `# public key: ${recipient}`, keyFileErrors.publicKey],
    [
      'a key that is locked with a passphrase',
      'age-encryption.org/v1\n-> scrypt x 18\n',
      keyFileErrors.passphrase,
    ],
    ['an armored one', '-----BEGIN AGE ENCRYPTED FILE-----\n', keyFileErrors.passphrase],
    [
      'a key that lost its end to a blank',
      `${identity.slice(0, 40)} ${identity.slice(40)}`,
      keyFileErrors.damaged,
    ],
    ['a letter', 'Hej! Här kommer den.', keyFileErrors.noKey],
    ['nothing', '', keyFileErrors.noKey],
    ['more than a key file can be', ' '.repeat(keyFileBytesMax + 1) + identity, keyFileErrors.noKey],
  ])('%s', (_, text, error) => {
    expect(readKeyFile(bytes(text))).toEqual({ ok: false, error });
  });

  test('a picture', () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe, 0xd8, 0]);
    expect(readKeyFile(picture)).toEqual({ ok: false, error: keyFileErrors.noKey });
  });
});
