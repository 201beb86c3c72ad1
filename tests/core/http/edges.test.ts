import { describe, expect, test } from 'vitest';
import { boundedText } from '../../../src/core/http/bounded-body.ts';
import { isSameOrigin } from '../../../src/core/http/same-origin.ts';
import { secured, securityHeaders } from '../../../src/core/http/security-headers.ts';

const request = (headers: Record<string, string>) =>
  new Request('https://example.se/anmalan/foralder/', { method: 'POST', headers });

describe('this site’s own origin', () => {
  test.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://example.se' }, false],
    [{ origin: 'https://example.se' }, true],
    [{ origin: 'http://example.se' }, false],
    [{ origin: 'https://example.se:8443' }, false],
    [{ origin: 'https://example.se.evil.example' }, false],
    [{ origin: 'null' }, false],
    [{ origin: '' }, false],
    [{ referer: 'https://example.se/' }, false],
    [{}, false],
  ] as [Record<string, string>, boolean][])('%o: %s', (headers, own) => {
    expect(isSameOrigin(request(headers))).toBe(own);
  });
});

describe('a body', () => {
  const body = (bytes: BodyInit, headers: Record<string, string> = {}) =>
    boundedText(new Request('https://example.se/', { method: 'POST', body: bytes, headers }), 10);

  test('within its bound is read as it was written', async () => {
    expect(await body('åäö 1')).toEqual({ ok: true, text: 'åäö 1' });
  });
  test('at its bound is read, one byte more is not', async () => {
    expect(await body('0123456789')).toMatchObject({ ok: true });
    expect(await body('0123456789a')).toEqual({ ok: false, reason: 'too-large' });
  });
  test('without a length is read no further than its bound', async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(4));
      },
    });
    const read = await boundedText(
      new Request('https://example.se/', { method: 'POST', body: endless, duplex: 'half' } as RequestInit),
      10,
    );
    expect(read).toEqual({ ok: false, reason: 'too-large' });
    expect(pulled).toBeLessThan(10);
  });
  test('that never ends is waited for no longer than its deadline, and then let go', async () => {
    let letGo = false;
    let sent = 0;
    // A byte at a time, each in good time: only the whole takes too long.
    const slow = new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        sent += 1;
        controller.enqueue(new Uint8Array([97]));
      },
      cancel() {
        letGo = true;
      },
    });
    const silent = new ReadableStream({ pull: () => new Promise(() => undefined) });
    for (const body of [slow, silent]) {
      const request = new Request('https://example.se/', {
        method: 'POST',
        body,
        duplex: 'half',
      } as RequestInit);
      expect(await boundedText(request, 10_000, 60)).toEqual({ ok: false, reason: 'too-slow' });
    }
    expect(letGo).toBe(true);
    expect(sent).toBeLessThan(20);
  });
  test('that is not UTF-8 is told apart', async () => {
    expect(await body(new Uint8Array([0xff]))).toEqual({ ok: false, reason: 'not-utf-8' });
  });
});

test('the policy allows nothing inline and nothing from elsewhere', () => {
  const policy = securityHeaders()['Content-Security-Policy'] ?? '';
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(policy).toContain("frame-ancestors 'none'");
});

test('the policy of a page names its style by hash, and no other style may stand in it', () => {
  const policy = securityHeaders(["'sha256-abc'"])['Content-Security-Policy'];
  expect(policy).toContain("style-src 'self' 'sha256-abc';");
  expect(secured(new Response('x'), ["'sha256-abc'"]).headers.get('content-security-policy')).toBe(policy);
  expect(securityHeaders()['Content-Security-Policy']).not.toContain('sha256');
});

test('forms keep their origin: the referrer policy is not no-referrer', () => {
  expect(securityHeaders()['Referrer-Policy']).toBe('same-origin');
});

test('an on-demand answer is kept by no cache', () => {
  expect(secured(new Response('x')).headers.get('cache-control')).toBe('no-store');
});
