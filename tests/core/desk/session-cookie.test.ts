import { describe, expect, test } from 'vitest';
import { clearedSessionCookie, sessionCookie, sessionToken } from '../../../src/core/desk/session-cookie.ts';

const token = 'x'.repeat(43);

describe('the session’s cookie', () => {
  test('in production is for this host alone, over https alone, and no script or other site has it', () => {
    expect(sessionCookie(token, true)).toBe(
      `__Host-desk=${token}; Path=/; Max-Age=28800; HttpOnly; SameSite=Strict; Secure`,
    );
  });

  test('in a local run over http is the same without what http cannot have', () => {
    expect(sessionCookie(token, false)).toBe(
      `desk=${token}; Path=/; Max-Age=28800; HttpOnly; SameSite=Strict`,
    );
  });

  test('is cleared under the same name and path', () => {
    expect(clearedSessionCookie(true)).toBe(
      '__Host-desk=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict; Secure',
    );
  });
});

describe('a token', () => {
  test.each([
    [`__Host-desk=${token}`, true, token],
    [`a=1; __Host-desk=${token}; b=2`, true, token],
    [`desk=${token}`, false, token],
    // In production a cookie without the prefix may have been set by another host.
    [`desk=${token}`, true, undefined],
    [`desk=${token.slice(1)}`, false, undefined],
    [`desk=${'ä'.repeat(43)}`, false, undefined],
    ['desk=', false, undefined],
    [`desktop=${token}`, false, undefined],
    ['', false, undefined],
    [null, false, undefined],
  ])('in the header %j (secure: %s) reads as %s', (header, secure, read) => {
    expect(sessionToken(header, secure)).toBe(read);
  });
});
