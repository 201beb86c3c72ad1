import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tellOfStoppedBuild } from '../../netlify/stopped-build.ts';
import { resendMailer } from '../../src/adapters/resend-mailer.ts';
import type { StoppedBuild } from '../../src/core/publishing/stopped-build-mail.ts';
import { tellEditor } from '../../src/core/publishing/tell-editor.ts';
import { startResendApi } from '../stand-ins/resend-api.ts';

const resend = await startResendApi();
afterAll(() => resend.stop());
const lines: string[] = [];
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-26T08:00:00Z'), toFake: ['Date'] });
  lines.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(line));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  resend.forget();
});

const stoppedBy = (expected: string): StoppedBuild => ({
  because: 'wrong-documents',
  errors: [{ source: 'Stadsdelen (lovangen)', field: 'name', expected }],
  kindOf: () => 'districts',
});
const stopped = stoppedBy('Skriv en text, fältet är tomt.');
const told = async (variables: Record<string, string | undefined> = {}, build = stopped) => {
  for (const [name, value] of Object.entries({
    EDITOR_INBOX: 'redaktion@example.se',
    MAIL_FROM: 'stod@example.se',
    RESEND_API_KEY: 'prov',
    RESEND_BASE_URL: resend.url,
    ...variables,
  }))
    vi.stubEnv(name, value);
  await tellOfStoppedBuild(build);
  return lines.at(-1);
};

describe('the editor', () => {
  test('is told once a day however often the same mistake stops a build', async () => {
    for (let build = 0; build < 10; build += 1)
      expect(await told()).toBe('{"event":"editor-mail","state":"accepted"}');
    expect(resend.inbox()).toHaveLength(1);
    vi.setSystemTime(new Date('2026-11-27T01:30:00Z'));
    await told();
    expect(resend.inbox()).toHaveLength(2);
  });

  test('is told of another mistake at once', async () => {
    await told();
    await told({}, stoppedBy('Skriv högst 80 tecken.'));
    await told({}, { because: 'unreadable', reason: 'Sanity svarar inte.' });
    expect(resend.inbox()).toHaveLength(3);
    expect(new Set(resend.requests.map(({ key }) => key)).size).toBe(3);
  });

  test('gets a file that a mail program opens in a local run', async () => {
    const MAIL_DIRECTORY = await mkdtemp(join(tmpdir(), 'editor-mail-'));
    await told({ RUN_MODE: 'local', RESEND_API_KEY: '', MAIL_DIRECTORY });
    await told({ RUN_MODE: 'local', RESEND_API_KEY: '', MAIL_DIRECTORY });
    const files = await readdir(MAIL_DIRECTORY);
    expect(files).toEqual([expect.stringMatching(/^editor-2026-11-26-[0-9a-f]{32}\.eml$/)]);
    expect(await readFile(join(MAIL_DIRECTORY, files[0] ?? ''), 'utf8')).toContain(
      'To: redaktion@example.se',
    );
    expect(resend.requests).toEqual([]);
  });

  test('is not told where no inbox is named, and nothing is said of it', async () => {
    expect(await told({ EDITOR_INBOX: ' ' })).toBeUndefined();
    expect(resend.requests).toEqual([]);
  });
});

describe('a mail that fails never throws, and its state is a line in the build’s log:', () => {
  test.each([
    ['an inbox that is none', { EDITOR_INBOX: 'redaktionen' }, 'EDITOR_INBOX'],
    ['no sender', { MAIL_FROM: '' }, 'MAIL_FROM'],
    ['no key', { RESEND_API_KEY: '' }, 'RESEND_API_KEY'],
    ['a wrong address of the Studio', { STUDIO_URL: 'studio' }, 'STUDIO_URL'],
  ])('%s', async (_told, variables, named) => {
    const line = await told(variables);
    expect(line).toContain('"state":"failed"');
    expect(line).toContain(named);
    expect(resend.requests).toEqual([]);
  });

  test('Resend refuses the mail for good', async () => {
    resend.state.behaviour = { status: 422, name: 'validation_error' };
    expect(await told()).toContain('"state":"rejected"');
    expect(resend.requests).toHaveLength(1);
  });

  const tell = () =>
    tellEditor(
      { from: 'stod@example.se', to: 'redaktion@example.se', subject: 'Prov', text: 'Prov' },
      {
        mailer: resendMailer({ apiKey: 'prov', baseUrl: resend.url }),
        day: '2026-11-26',
        digest: () => 'abc',
        wait: async () => undefined,
      },
    );

  test('Resend is away: it is tried three times under one key', async () => {
    resend.state.behaviour = { status: 503, name: 'service_unavailable' };
    expect(await tell()).toMatchObject({ state: 'unknown' });
    expect(resend.requests.map(({ key }) => key)).toEqual(Array(3).fill('editor-2026-11-26-abc'));
  });

  test('an answer that is lost is no second mail', async () => {
    resend.state.behaviour = 'accept-then-cut';
    expect(await tell()).toMatchObject({ state: 'unknown' });
    expect(resend.inbox()).toHaveLength(1);
  });
});
