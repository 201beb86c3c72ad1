import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { toSanity } from '../../src/core/content/sanity-document.ts';
import { databases, type TestDatabase } from '../adapters/databases.ts';
import { testVariables } from '../stand-ins/environment.ts';

const { pool, url } = databases.at(-1) as TestDatabase;
const secret = 'a secret that Sanity knows, too';
const district = toSanity({ kind: 'districts', id: 'lovangen', source: '', data: { name: 'Lövängen' } });
const body = JSON.stringify(district);
const minuteMs = 60_000;

/** As in a process that has just begun. */
const load = async (variables: Record<string, string> = {}) => {
  vi.resetModules();
  vi.unstubAllEnvs();
  for (const [name, value] of Object.entries({
    ...testVariables,
    DATABASE_URL: url,
    SANITY_WEBHOOK_SECRET: secret,
    ...variables,
  }))
    vi.stubEnv(name, value);
  return (await import('../../netlify/functions/content-published.mts')).default;
};
let received: Awaited<ReturnType<typeof load>>;
const lines: string[] = [];
beforeAll(async () => {
  received = await load();
});
beforeEach(async () => {
  lines.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(line));
  await pool.query('truncate publishing, received_messages');
});

const signed = (ageMs = 0, text = body, key = secret) => encodeSignatureHeader(text, Date.now() - ageMs, key);
const request = (signature: string | null, text: BodyInit = body, headers: Record<string, string> = {}) =>
  new Request('http://localhost/api/content-published', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(signature === null ? {} : { [SIGNATURE_HEADER_NAME]: signature }),
      ...headers,
    },
    body: text,
  });
const waits = async () => (await pool.query('select waits_since from publishing')).rows.length > 0;
const states = () => lines.map((line) => JSON.parse(line).state);

/** Every refusal is the same to whoever sends. */
const expectRefused = async (answer: Response, state: string) => {
  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual({ error: 'Meddelandet godtas inte.' });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(states()).toEqual([state]);
};

describe('a message that Sanity has signed', () => {
  test('is accepted, and a change waits for a build', async () => {
    const answer = await received(request(await signed()));
    expect(answer.status).toBe(202);
    expect(await answer.json()).toEqual({ state: 'noted' });
    expect(await waits()).toBe(true);
    expect(lines).toEqual(['{"event":"content-published","state":"noted"}']);
  });

  test.each([5 * minuteMs - 2_000, -minuteMs + 2_000])('is accepted when it is %i ms old', async (ageMs) => {
    expect((await received(request(await signed(ageMs)))).status).toBe(202);
  });

  test('is accepted whatever its projection is', async () => {
    for (const text of ['{}', 'null', '"x"', '[]', '{"slug":"lovangen"}', 'ö'.repeat(200_000)])
      expect((await received(request(await signed(0, text), text))).status).toBe(202);
    expect(await waits()).toBe(true);
  });

  test.each([
    { ...district, _id: `drafts.${district._id}` },
    { _id: 'a', _type: 'sanity.imageAsset' },
  ])('of what the site does not show is accepted, and nothing is done', async (document) => {
    const text = JSON.stringify(document);
    const answer = await received(request(await signed(0, text), text));
    expect([answer.status, await answer.json()]).toEqual([202, { state: 'nothing-to-do' }]);
    expect(await waits()).toBe(false);
  });
});

describe('is refused, in the same words, and nothing waits:', () => {
  test.each<[string, () => Promise<[string | null, string?]>]>([
    ['a body that was altered', async () => [await signed(), body.replace('Lövängen', 'Lövängen ')]],
    ['another’s secret', async () => [await signed(0, body, 'a secret of somebody else')]],
    ['no signature', async () => [null]],
    ['an empty signature', async () => ['']],
    ['an empty body', async () => [await signed(), '']],
    [
      'the time of another signature',
      async () => {
        const [, hash] = (await signed(6 * minuteMs)).split(',');
        return [`t=${Date.now()},${hash}`];
      },
    ],
    ['two signatures', async () => [`${await signed()}, ${await signed(1)}`]],
  ])('%s', async (_told, made) => {
    const [signature, text] = await made();
    await expectRefused(await received(request(signature, text)), 'forged');
    expect(await waits()).toBe(false);
  });

  test.each([
    [6 * minuteMs, 'stale'],
    [60 * minuteMs, 'stale'],
    [-2 * minuteMs, 'early'],
    [-60 * minuteMs, 'early'],
  ])('a true signature that is %i ms old (%s)', async (ageMs, state) => {
    await expectRefused(await received(request(await signed(ageMs))), state);
    expect(await waits()).toBe(false);
  });

  test('the same message twice, also under another key, otherwise written, and after a restart', async () => {
    const signature = await signed();
    const sameAgain = [
      signature,
      signature.replace(',', ', '),
      signature.replace(',', ' ,  '),
      signature.replace('t=', 't=000'),
    ];
    expect((await received(request(signature, body, { 'idempotency-key': 'a' }))).status).toBe(202);
    await pool.query('truncate publishing');
    for (const [index, again] of sameAgain.entries()) {
      lines.length = 0;
      await expectRefused(
        await received(request(again, body, { 'idempotency-key': `b${index}` })),
        'replayed',
      );
    }
    received = await load();
    lines.length = 0;
    await expectRefused(await received(request(signature)), 'replayed');
    expect(await waits()).toBe(false);
  });

  test('what Sanity sends once more under the same key, signed anew', async () => {
    const key = { 'idempotency-key': '0f4a3c1e' };
    expect((await received(request(await signed(10), body, key))).status).toBe(202);
    lines.length = 0;
    await expectRefused(await received(request(await signed(), body, key)), 'replayed');
  });
});

test('what a header may hold is refused and never an error', async () => {
  const [time, hash] = (await signed()).split(',');
  const naughty = [
    't=,v1=',
    't=1,v1=a',
    `t=${'9'.repeat(400)},v1=a`,
    `t=-${Date.now()},v1=a`,
    't=NaN,v1=a',
    't=Infinity,v1=a',
    't=1e13,v1=a',
    `${hash},${time}`,
    `${time},v2=${hash?.slice(3)}`,
    `${time},v1=`,
    `${time},${hash}=`,
    `${time},${hash?.toUpperCase()}`,
    `${time},v1=${'A'.repeat(10_000)}`,
    '%00',
    '\u00e5\u00e4\u00f6',
    '{"t":1}',
    '../../etc/passwd',
    "' or 1=1; drop table publishing; --",
    '<script>alert(1)</script>',
  ];
  for (const signature of naughty) {
    lines.length = 0;
    await expectRefused(await received(request(signature)), 'forged');
  }
  const keys = ['', ' ', 'x'.repeat(10_000), '\u00e5', "'; drop table publishing; --"];
  for (const [index, key] of keys.entries()) {
    // Whole seconds apart: a clock that goes on by one of them would sign two alike, and the second would be a replay.
    const answer = await received(
      request(await signed((index + 1) * 1_000), body, { 'idempotency-key': key }),
    );
    expect(answer.status).toBe(202);
  }
});

test('a body that is too large is not read to its end', async () => {
  const large = 'x'.repeat(1024 * 1024 + 1);
  expect((await received(request(await signed(0, large), large))).status).toBe(413);
  let chunks = 0;
  const endless = new ReadableStream({
    pull(controller) {
      chunks += 1;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
  });
  const streamed = new Request('http://localhost/api/content-published', {
    method: 'POST',
    body: endless,
    duplex: 'half',
  } as RequestInit);
  expect((await received(streamed)).status).toBe(413);
  expect(chunks).toBeLessThan(24);
  expect(await waits()).toBe(false);
});

test('a body that is no UTF-8 is refused', async () => {
  expect((await received(request(await signed(), new Uint8Array([0xff, 0xfe])))).status).toBe(400);
});

test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is not answered', async (method) => {
  const answer = await received(new Request('http://localhost/api/content-published', { method }));
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
});

test.each(['', '  ', 'too short'])('without a secret (“%s”) nothing is believed', async (given) => {
  const closed = await load({ SANITY_WEBHOOK_SECRET: given });
  const signature = await signed(0, body, given || secret);
  expect((await closed(request(signature))).status).toBe(503);
  expect(lines).toEqual(['{"event":"content-published","state":"no-secret"}']);
});

test('a database that is away asks Sanity to try again, and says nothing of what came', async () => {
  const away = await load({ DATABASE_URL: 'postgres://x@127.0.0.1:9/x' });
  const answer = await away(request(await signed()));
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
  expect(lines.join()).not.toContain('Lövängen');
  received = await load();
});
