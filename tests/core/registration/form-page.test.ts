import { describe, expect, it } from 'vitest';
import { hmacFormTokens } from '../../../src/adapters/hmac-form-tokens.ts';
import { type FormPorts, formPage } from '../../../src/core/registration/form-page.ts';
import { formVersion } from '../../../src/core/registration/form-token.ts';
import type { Incoming, Received } from '../../../src/core/registration/receive.ts';
import { completeAnswers, textReaders } from './complete-answers.ts';

const formTokens = hmacFormTokens('a secret of at least thirty-two characters');
const token = formTokens.issue({ idempotencyKey: 'first-key-0001', formVersion });
const url = 'https://stod.example.se/anmalan/foralder/';
const headers = { 'sec-fetch-site': 'same-origin' };

/** Services whose store answers as told, and what was handed to it. */
const services = (answer: Received = stored, registrationIsOpen = true, storedCode?: string) => {
  const incoming: Incoming[] = [];
  const ports: FormPorts = {
    registrationIsOpen,
    formTokens,
    textReaders,
    newKey: () => 'fresh-key-0001',
    storedCode: async () => storedCode,
    async receive(one, later) {
      incoming.push(one);
      later(Promise.resolve('bell'));
      return answer;
    },
  };
  return { ports, incoming };
};
const stored: Received = { ok: true, state: 'new', referenceCode: 'KLM-4729', mailId: 'mail-1' };

const body = (steg: string, changes: Record<string, string> = {}) => {
  const form = new URLSearchParams({ token, steg });
  for (const [name, value] of Object.entries({ ...completeAnswers.parent, ...changes }))
    for (const one of [value].flat()) form.append(name, one);
  return form;
};
const get = (ports: FormPorts | undefined, method = 'GET') =>
  formPage('parent', new Request(url, { method }), ports, () => undefined);
const post = (ports: FormPorts | undefined, form: URLSearchParams, later = (_: Promise<unknown>) => {}) =>
  formPage('parent', new Request(url, { method: 'POST', headers, body: form }), ports, later);

describe('a registration page that is opened', () => {
  it('shows an empty form with a token of this version', async () => {
    const page = await get(services().ports);
    expect(page).toMatchObject({ show: 'form', status: 200, errors: {}, kept: { values: {}, honeypot: '' } });
    expect(page.show === 'form' && formTokens.read(page.kept.token)).toEqual({
      idempotencyKey: 'fresh-key-0001',
      formVersion,
    });
  });

  it('says that registration is closed when nobody could read it, or nothing is set up', async () => {
    const closed = { show: 'closed', status: 200, kept: undefined };
    expect(await get(services(stored, false).ports)).toEqual(closed);
    expect(await get(undefined)).toEqual(closed);
  });

  it('answers HEAD like GET and refuses other methods', async () => {
    expect(await get(services().ports, 'HEAD')).toMatchObject({ show: 'form' });
    expect(await get(services().ports, 'DELETE')).toEqual({ show: 'refused', status: 405 });
  });
});

describe('answers that are sent', () => {
  it('lead to the receipt once they are stored', async () => {
    const { ports, incoming } = services();
    expect(await post(ports, body('skicka'))).toEqual({
      show: 'receipt',
      status: 201,
      referenceCode: 'KLM-4729',
      amended: false,
    });
    expect(incoming).toMatchObject([{ idempotencyKey: 'form first-key-0001', onChange: 'amend' }]);
  });

  it('lead to the same receipt when they come again', async () => {
    const page = await post(services({ ...stored, state: 'repeated' }).ports, body('skicka'));
    expect(page).toMatchObject({ show: 'receipt', status: 200, referenceCode: 'KLM-4729', amended: false });
  });

  it('are told to be a change when they are one', async () => {
    const page = await post(services({ ...stored, state: 'amended' }).ports, body('skicka'));
    expect(page).toMatchObject({ show: 'receipt', status: 201, amended: true });
  });

  it('are kept on an honest page when they are not known to be stored', async () => {
    for (const reason of ['unavailable', 'changed'] as const)
      expect(await post(services({ ok: false, reason }).ports, body('skicka'))).toMatchObject({
        show: 'unavailable',
        status: 503,
        kept: { token, values: { name: ['Alva'], group: ['solrosen', 'barnkraft'] } },
      });
  });

  it('are kept when too many came from the same network, with the time to wait', async () => {
    const limited = { ok: false, reason: 'limited', retryAfterSeconds: 1800 } as const;
    expect(await post(services(limited).ports, body('skicka'))).toMatchObject({
      show: 'limited',
      status: 429,
      retryAfterSeconds: 1800,
      kept: { token, values: { name: ['Alva'], group: ['solrosen', 'barnkraft'] } },
    });
  });

  it('are kept when registration was closed meanwhile', async () => {
    const kept = { token, values: { name: ['Alva'] } };
    const closed = { show: 'closed', status: 503, kept };
    expect(await post(services({ ok: false, reason: 'closed' }).ports, body('skicka'))).toMatchObject(closed);
    expect(await post(services(stored, false).ports, body('granska'))).toMatchObject(closed);
    expect(await post(undefined, body('skicka'))).toMatchObject(closed);
  });

  it('are not shown again once they are stored: Back to the check page finds the receipt', async () => {
    expect(await post(services(stored, true, 'KLM-4729').ports, body('granska'))).toEqual({
      show: 'receipt',
      status: 200,
      referenceCode: 'KLM-4729',
      amended: false,
    });
    expect(await post(services().ports, body('granska'))).toMatchObject({ show: 'check' });
  });

  it('reach the store at the last step only', async () => {
    const { ports, incoming } = services();
    await post(ports, body('granska'));
    await post(ports, body('andra'));
    await post(ports, body('skicka', { phone: 'fel' }));
    expect(incoming).toEqual([]);
  });

  it('let the bell ring after the answer', async () => {
    const work: Promise<unknown>[] = [];
    await post(services().ports, body('skicka'), (one) => work.push(one));
    expect(await Promise.all(work)).toEqual(['bell']);
  });

  it('from another site reach nothing', async () => {
    const { ports, incoming } = services();
    const foreign = new Request(url, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: body('skicka'),
    });
    expect(await formPage('parent', foreign, ports, () => undefined)).toEqual({
      show: 'refused',
      status: 403,
    });
    expect(incoming).toEqual([]);
  });
});
