import { describe, expect, test } from 'vitest';
import { coordinatorMail } from '../../../src/core/registration/coordinator-mail.ts';
import type { Registration } from '../../../src/core/registration/registration.ts';
import { fromPlaintext, toPlaintext } from '../../../src/core/registration/sealed-registration.ts';

const content = (message: string) => ({
  id: 'id-1',
  referenceCode: 'KLM-4729',
  version: 1,
  receivedAt: '2026-11-24T08:00:00.000Z',
  registration: { registrant: 'parent', message } as Registration,
});

describe('what is sealed', () => {
  test.each(['', 'å', 'x'.repeat(1000), '🎈'.repeat(1000)])(
    'is padded to whole KiB and reads back the same: %#',
    (message) => {
      const plaintext = toPlaintext(content(message));
      expect(new TextEncoder().encode(plaintext).length % 1024).toBe(0);
      expect(fromPlaintext(plaintext, { id: 'id-1', version: 1 })).toEqual(content(message));
    },
  );

  test.each([
    { id: 'id-2', version: 1 },
    { id: 'id-1', version: 2 },
  ])('that lies in the place of another is noticed: %o', (expected) => {
    expect(() => fromPlaintext(toPlaintext(content('')), expected)).toThrow('another');
  });
});

describe('the bell', () => {
  const bell = (amended: boolean) =>
    coordinatorMail({
      sequence: 17,
      referenceCode: 'KLM-4729',
      amended,
      deskUrl: 'https://example.se/samordning/',
      from: 'a@example.se',
      to: 'b@example.se',
    });

  test('has a neutral subject with its number', () => {
    expect(bell(false).subject).toBe('Samordning: nr 17');
    expect(bell(true).subject).toBe('Samordning: nr 17');
  });

  test('holds code and link, and says when it is an amendment', () => {
    expect(bell(false).text).toContain('KLM-4729');
    expect(bell(false).text).toContain('https://example.se/samordning/');
    expect(bell(true).text).toContain('ändring');
  });

  test('has no line that could become a header', () => {
    expect(bell(false).subject).not.toMatch(/[\r\n]/);
  });
});
