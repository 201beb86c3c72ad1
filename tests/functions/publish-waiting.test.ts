import { encodeSignatureHeader } from '@sanity/webhook';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { requestBuild } from '../../netlify/build-hook.ts';
import { servicesFor } from '../../netlify/compose.ts';
import { databases, type TestDatabase } from '../adapters/databases.ts';
import { startBuildHook } from '../stand-ins/build-hook.ts';
import { testEnvironment, testVariables } from '../stand-ins/environment.ts';

const { pool, url } = databases.at(-1) as TestDatabase;
const secret = 'a secret that Sanity knows, too';
const start = new Date('2027-01-18T09:00:00Z');
let now = start;
let messages = 0;
let hook: Awaited<ReturnType<typeof startBuildHook>> | undefined;
const lines: string[] = [];
beforeEach(async () => {
  now = start;
  lines.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(line));
  await pool.query('truncate publishing, received_messages, schedule_runs');
});
afterEach(async () => {
  await hook?.stop();
  hook = undefined;
  vi.unstubAllEnvs();
});

const services = servicesFor(testEnvironment({ SANITY_WEBHOOK_SECRET: secret }), { pool, clock: () => now });
const publish = async () => {
  messages += 1;
  const body = JSON.stringify({ _id: `district-${messages}`, _type: 'district' });
  const signature = await encodeSignatureHeader(body, now.getTime(), secret);
  expect(await services.receivePublished?.({ body, signature, key: `m${messages}` })).toMatchObject({
    ok: true,
  });
};
const atOnce = async () => undefined;
const timeoutMs = 200;
/** One run of the schedule, and what it asked. */
const run = () => services.askForBuild(() => requestBuild(hook?.url, atOnce, timeoutMs));
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};
const publishingCheck = async () =>
  (await services.operations.health()).checks.find(({ name }) => name === 'publishing');

describe('publish-waiting', () => {
  test('asks for nothing where nothing waits', async () => {
    hook = await startBuildHook(200);
    for (let minute = 0; minute < 5; minute += 1) expect(await run()).toBeUndefined();
    expect(hook.requests).toEqual([]);
  });

  test('asks once for ten documents that are published within a minute', async () => {
    hook = await startBuildHook(200);
    for (let document = 0; document < 10; document += 1) {
      await publish();
      later(6);
      if (document === 4) expect(await run()).toBeUndefined();
    }
    later(30);
    expect(await run()).toEqual({ state: 'asked', attempts: 1 });
    for (let minute = 0; minute < 10; minute += 1) {
      later(60);
      expect(await run()).toBeUndefined();
    }
    expect(hook.requests).toHaveLength(1);
  });

  test('asks three minutes after the first change while an editor goes on and on', async () => {
    hook = await startBuildHook(200);
    const askedAt: number[] = [];
    for (let seconds = 0; seconds < 600; seconds += 10) {
      await publish();
      if (seconds % 60 === 0 && (await run())) askedAt.push(seconds);
      later(10);
    }
    expect(askedAt).toEqual([180, 420]);
  });

  test('six runs at once ask once', async () => {
    hook = await startBuildHook(200);
    await publish();
    later(30);
    await Promise.all(Array.from({ length: 6 }, run));
    expect(hook.requests).toHaveLength(1);
  });

  test('a change that arrives while the hook is asked gets a build of its own', async () => {
    hook = await startBuildHook(200);
    await publish();
    later(30);
    await services.askForBuild(async () => {
      const asked = await requestBuild(hook?.url, atOnce, timeoutMs);
      await publish();
      return asked;
    });
    later(30);
    expect(await run()).toMatchObject({ state: 'asked' });
    expect(hook.requests).toHaveLength(2);
  });

  test.each([404, 429, 500, 503, 'cut', 'hang'] as const)(
    'a hook that answers %s leaves the change waiting, is asked ever more seldom, and turns health red',
    async (answer) => {
      hook = await startBuildHook(answer);
      await publish();
      const triedAt: number[] = [];
      for (let minute = 1; minute <= 31; minute += 1) {
        later(60);
        if (await run()) triedAt.push(minute);
        if (minute === 30) expect(await publishingCheck()).toMatchObject({ status: 'green' });
      }
      expect(triedAt).toEqual([1, 2, 4, 8, 16, 31]);
      expect(await publishingCheck()).toEqual({
        name: 'publishing',
        status: 'red',
        oldestWaitingMinutes: 31,
      });

      await hook.stop();
      hook = await startBuildHook(200);
      later(15 * 60);
      expect(await run()).toEqual({ state: 'asked', attempts: 1 });
      expect(await publishingCheck()).toEqual({
        name: 'publishing',
        status: 'green',
        state: 'nothing-waits',
      });
    },
  );

  test('without a hook the change waits, and health tells', async () => {
    await publish();
    later(60);
    expect(await run()).toEqual({ state: 'no-hook', attempts: 0 });
    later(30 * 60);
    expect(await publishingCheck()).toMatchObject({ status: 'red' });
  });

  test('forgets within the hour what it has received', async () => {
    await publish();
    later(60 * 60 + 1);
    await run();
    expect((await pool.query('select digest from received_messages')).rows).toEqual([]);
  });
});

describe('the two functions', () => {
  const load = async (variables: Record<string, string>) => {
    vi.resetModules();
    for (const [name, value] of Object.entries({ ...testVariables, DATABASE_URL: url, ...variables }))
      vi.stubEnv(name, value);
    const { default: published } = await import('../../netlify/functions/content-published.mts');
    const { default: publishWaiting } = await import('../../netlify/functions/publish-waiting.mts');
    const { default: health } = await import('../../netlify/functions/health.mts');
    const names = async () => {
      const { checks } = await (await health(new Request('http://localhost/api/health'))).json();
      return checks.map(({ name }: { name: string }) => name);
    };
    return { published, publishWaiting, names };
  };

  test('bring what is published to the hook; the log tells states and never the address', async () => {
    hook = await startBuildHook(200);
    const { published, publishWaiting, names } = await load({
      SANITY_WEBHOOK_SECRET: secret,
      BUILD_HOOK_URL: hook.url,
    });
    const body = '{"_type":"district"}';
    const answer = await published(
      new Request('http://localhost/api/content-published', {
        method: 'POST',
        headers: { 'sanity-webhook-signature': await encodeSignatureHeader(body, Date.now(), secret) },
        body,
      }),
    );
    expect(answer.status).toBe(202);
    // The webhook asks for nothing itself: Sanity waits for no platform.
    expect(hook.requests).toEqual([]);
    await publishWaiting();
    expect(hook.requests).toEqual([]);
    await pool.query(`update publishing set newest_at = newest_at - interval '31 seconds'`);
    await publishWaiting();
    expect(hook.requests).toEqual([{ method: 'POST', path: '/build_hooks/secret', body: '{}' }]);
    expect(lines).toEqual([
      '{"event":"content-published","state":"noted"}',
      '{"event":"publish-waiting","state":"asked","attempts":1}',
    ]);
    expect(await names()).toContain('publish-waiting');
    expect((await pool.query('select name from schedule_runs')).rows).toEqual([{ name: 'publish-waiting' }]);
  });

  test('leave the database alone where no webhook is set up, and health asks for no run', async () => {
    const { publishWaiting, names } = await load({ SANITY_WEBHOOK_SECRET: '' });
    await publishWaiting();
    expect((await pool.query('select name from schedule_runs')).rows).toEqual([]);
    expect(await names()).not.toContain('publish-waiting');
  });
});
