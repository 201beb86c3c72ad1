import { describe, expect, it } from 'vitest';
import { formBytesMax, postedForm } from '../../../src/core/registration/form-request.ts';

const urlEncoded = 'application/x-www-form-urlencoded';

const post = (body: BodyInit, headers: Record<string, string> = {}, method = 'POST') =>
  postedForm(
    new Request('https://stod.example.se/anmalan/foralder/', {
      method,
      body,
      headers: { 'content-type': urlEncoded, 'sec-fetch-site': 'same-origin', ...headers },
    }),
  );

describe('a posted form', () => {
  it('is read from this site, in UTF-8', async () => {
    const posted = await post('name=%C3%85sa&group=trappan&group=solrosen');
    expect(posted.ok && posted.form.get('name')).toBe('Åsa');
    expect(posted.ok && posted.form.getAll('group')).toEqual(['trappan', 'solrosen']);
  });

  it('may name its charset', async () => {
    expect(await post('a=b', { 'content-type': `${urlEncoded}; charset=UTF-8` })).toMatchObject({ ok: true });
  });

  it('from another site is refused', async () => {
    for (const site of ['cross-site', 'same-site'])
      expect(await post('a=b', { 'sec-fetch-site': site })).toEqual({ ok: false, status: 403 });
  });

  it('of another content type is refused', async () => {
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', ''])
      expect(await post('a=b', { 'content-type': type })).toEqual({ ok: false, status: 415 });
  });

  it('is read to its bound and no further', async () => {
    expect(await post(`a=${'x'.repeat(formBytesMax - 2)}`)).toMatchObject({ ok: true });
    expect(await post(`a=${'x'.repeat(formBytesMax - 1)}`)).toEqual({ ok: false, status: 413 });
  });

  it('that is not UTF-8 is refused', async () => {
    expect(await post(new Uint8Array([0x61, 0x3d, 0xff]))).toEqual({ ok: false, status: 400 });
  });

  it('comes with POST', async () => {
    expect(await post('a=b', {}, 'PUT')).toEqual({ ok: false, status: 405 });
  });
});
