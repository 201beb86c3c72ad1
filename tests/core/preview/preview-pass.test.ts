import { describe, expect, test } from 'vitest';
import { hmacPreviewPasses } from '../../../src/adapters/hmac-preview-passes.ts';
import { clearedPassCookie, openUntil, passCookie } from '../../../src/core/preview/preview-pass.ts';

const passes = hmacPreviewPasses('a secret of forty characters for tests ..');
const until = new Date('2027-01-18T13:00:00Z');
const pass = passes.issue(until);
const open = (cookies: string | null, now = '2027-01-18T12:30:00Z') =>
  openUntil(cookies, { passes, secureCookie: true }, new Date(now));

describe('a pass', () => {
  test('opens the preview until its end, and not at it', () => {
    expect(open(`__Secure-forhandsvisning=${pass}`)).toEqual(until);
    expect(open(`a=b; __Secure-forhandsvisning=${pass}; c=d`)).toEqual(until);
    expect(open(`__Secure-forhandsvisning=${pass}`, '2027-01-18T12:59:59Z')).toEqual(until);
    expect(open(`__Secure-forhandsvisning=${pass}`, '2027-01-18T13:00:00Z')).toBeUndefined();
  });

  test('cannot be made to last longer', () => {
    const [, signature] = pass.split('.');
    const later = Math.floor(until.getTime() / 1000) + 3600;
    expect(open(`__Secure-forhandsvisning=${later}.${signature}`)).toBeUndefined();
  });

  test('is good for nothing under another secret', () => {
    const foreign = hmacPreviewPasses('another secret of forty characters tests').issue(until);
    expect(open(`__Secure-forhandsvisning=${foreign}`)).toBeUndefined();
  });

  test.each([
    null,
    '',
    '__Secure-forhandsvisning=',
    '__Secure-forhandsvisning=1',
    `__Secure-forhandsvisning=${pass}x`,
    `__Secure-forhandsvisning=${pass.slice(0, -1)}å`,
    `forhandsvisning=${pass}`,
    `desk=${pass}`,
  ])('is not found in %j', (cookies) => expect(open(cookies)).toBeUndefined());

  test('says nothing but when it ends', () => expect(pass).toMatch(/^1800277200\.[\w-]{43}$/));
});

describe('its cookie', () => {
  test('in production is for the preview alone, over https alone, and no script has it', () =>
    expect(passCookie(pass, true)).toBe(
      `__Secure-forhandsvisning=${pass}; Path=/forhandsvisning/; Max-Age=3600; HttpOnly; SameSite=Lax; Secure`,
    ));

  test('is cleared under the same name and path', () =>
    expect(clearedPassCookie(false)).toBe(
      'forhandsvisning=; Path=/forhandsvisning/; Max-Age=0; HttpOnly; SameSite=Lax',
    ));
});
