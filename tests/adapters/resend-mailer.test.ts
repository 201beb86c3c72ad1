import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { resendMailer } from '../../src/adapters/resend-mailer.ts';
import { mailerContract } from '../contracts/mailer-contract.ts';
import { startResendApi } from '../stand-ins/resend-api.ts';

const api = await startResendApi();
const mailer = resendMailer({ apiKey: 're_test', baseUrl: api.url, timeoutMs: 300 });
const mail = { from: 'a@example.se', to: 'b@example.se', subject: 'nr 1', text: 'kod KLM-4729' };

beforeEach(() => api.forget());
afterAll(() => api.stop());

describe('Resend mailer', () => {
  mailerContract(async () => ({ mailer, inbox: async () => api.inbox() }));

  test('authorises with the key and sends nothing but sender, receiver, subject and text', async () => {
    await mailer.send('key', mail);
    expect(api.requests[0]?.authorization).toBe('Bearer re_test');
    expect(Object.keys(JSON.parse(api.requests[0]?.body ?? '')).toSorted()).toEqual([
      'from',
      'subject',
      'text',
      'to',
    ]);
  });

  test.each([
    [422, 'validation_error', 'rejected'],
    [422, 'invalid_from_address', 'rejected'],
    [400, 'validation_error', 'rejected'],
    [401, 'restricted_api_key', 'refused'],
    [403, 'invalid_access', 'refused'],
    [429, 'rate_limit_exceeded', 'refused'],
    [429, 'daily_quota_exceeded', 'refused'],
    [500, 'internal_server_error', 'unknown'],
    [503, 'application_error', 'unknown'],
    [409, 'concurrent_idempotent_requests', 'unknown'],
    [409, 'invalid_idempotent_request', 'rejected'],
  ] as const)('%i %s is %s', async (status, name, state) => {
    api.state.behaviour = { status, name };
    expect(await mailer.send('key', mail)).toEqual({ state, reason: `${status} ${name}` });
  });

  test('silence is unknown after the time-out: the mail may have been taken', async () => {
    api.state.behaviour = 'hang';
    expect(await mailer.send('key', mail)).toMatchObject({ state: 'unknown' });
  });

  test('accepted with the answer lost is unknown, and trying again does not double the mail', async () => {
    api.state.behaviour = 'accept-then-cut';
    expect(await mailer.send('key', mail)).toMatchObject({ state: 'unknown' });
    api.state.behaviour = 'accept';
    expect(await mailer.send('key', mail)).toEqual({ state: 'accepted' });
    expect(api.inbox()).toHaveLength(1);
  });

  test('a service that is not there is unknown, never a throw', async () => {
    const nowhere = resendMailer({ apiKey: 're_test', baseUrl: 'http://127.0.0.1:9', timeoutMs: 300 });
    expect(await nowhere.send('key', mail)).toMatchObject({ state: 'unknown' });
  });

  test('a changed mail under a used key is final: it would hide another', async () => {
    await mailer.send('key', mail);
    expect(await mailer.send('key', { ...mail, text: 'annan' })).toMatchObject({ state: 'rejected' });
  });
});
