import { expect, test } from 'vitest';
import { previewFor } from '../../netlify/compose-preview.ts';
import { EnvironmentError, readEnvironment } from '../../netlify/environment.ts';
import { testEnvironment, testVariables } from '../stand-ins/environment.ts';

const production = {
  RUN_MODE: 'production',
  SITE_URL: 'https://stod.example.se',
  RESEND_API_KEY: 're_x',
};
const errorOf = (changes: Record<string, string | undefined>): string => {
  try {
    testEnvironment(changes);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(EnvironmentError);
    return (error as Error).message;
  }
};

test('a whole environment is read, for a local run and for production', () => {
  expect(testEnvironment().COORDINATOR_RECIPIENTS).toHaveLength(1);
  expect(testEnvironment(production).SITE_URL).toBe('https://stod.example.se');
});

test('an hour has room for a school behind one address, unless the environment says otherwise', () => {
  expect(testEnvironment().REGISTRATIONS_PER_HOUR).toBe(60);
  expect(testEnvironment({ REGISTRATIONS_PER_HOUR: ' ' }).REGISTRATIONS_PER_HOUR).toBe(60);
  expect(testEnvironment({ REGISTRATIONS_PER_HOUR: '200' }).REGISTRATIONS_PER_HOUR).toBe(200);
});

test('what is not said to be local is production', () => {
  expect(errorOf({ RUN_MODE: undefined })).toContain('RESEND_API_KEY is missing');
});

test.each([
  [{ SERVICE_SECRET: undefined }, 'SERVICE_SECRET is missing'],
  [{ SERVICE_SECRET: 'short' }, 'SERVICE_SECRET is too short'],
  [{ SITE_URL: 'stod.example.se' }, 'SITE_URL must be'],
  [{ NETLIFY_DB_URL: '' }, 'DATABASE_URL is missing'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must be'],
  [{ COORDINATOR_RECIPIENTS: 'age1short' }, 'COORDINATOR_RECIPIENTS must be'],
  [{ RECOVERY_RECIPIENT: 'AGE-SECRET-KEY-1' }, 'RECOVERY_RECIPIENT must be'],
  [{ COORDINATOR_INBOX: 'not an address' }, 'COORDINATOR_INBOX must be'],
  [{ MAIL_FROM: 'a@example.se\r\nBcc: x@example.se' }, 'MAIL_FROM must be'],
  [{ RESEND_BASE_URL: 'ftp://x' }, 'RESEND_BASE_URL must be'],
  [{ REGISTRATIONS_PER_HOUR: '0' }, 'REGISTRATIONS_PER_HOUR must be a whole number from 1 to 100000'],
  [{ REGISTRATIONS_PER_HOUR: 'many' }, 'REGISTRATIONS_PER_HOUR must be'],
  [{ REGISTRATIONS_PER_HOUR: '1.5' }, 'REGISTRATIONS_PER_HOUR must be'],
  [{ RUN_MODE: 'staging' }, 'RUN_MODE must be'],
])('%o is one clear line', (changes, line) => {
  const message = errorOf(changes);
  expect(message).toContain(line);
  expect(message).not.toContain('\n');
});

test.each(['COORDINATOR_RECIPIENTS', 'RECOVERY_RECIPIENT'])(
  'a demo key in %s is refused outside local runs',
  (name) => {
    const demo = `age1dem${'q'.repeat(55)}`;
    expect(errorOf({ ...production, [name]: demo })).toContain(`${name} `);
    expect(errorOf({ ...production, [name]: demo })).toContain('demo key');
    expect(errorOf({ [name]: demo })).toBe('');
  },
);

test('every wrong variable is named at once, and no value is told', () => {
  const message = errorOf({ SERVICE_SECRET: 'hemligt', COORDINATOR_INBOX: 'fel' });
  expect(message).toContain('SERVICE_SECRET');
  expect(message).toContain('COORDINATOR_INBOX');
  expect(message).not.toContain('hemligt');
});

test('several coordinators are separated by commas', () => {
  const one = testVariables.COORDINATOR_RECIPIENTS;
  expect(
    readEnvironment({ ...testVariables, COORDINATOR_RECIPIENTS: `${one}, ${one}` }).COORDINATOR_RECIPIENTS,
  ).toHaveLength(2);
});

test.each([
  ['without a project', {}],
  ['without a token', { SANITY_PROJECT_ID: 'prov' }],
  ['with a project that is none', { SANITY_PROJECT_ID: 'Prov!', SANITY_READ_TOKEN: 'token' }],
  [
    'with a dataset that is none',
    { SANITY_PROJECT_ID: 'prov', SANITY_DATASET: '?', SANITY_READ_TOKEN: 'token' },
  ],
])('there is no preview %s, and nothing else is wrong', (_what, changes) =>
  expect(previewFor(testEnvironment(changes))).toBeUndefined(),
);

test('there is a preview with a project and a token, whose pass is sent over https alone in production', () => {
  const sanity = { SANITY_PROJECT_ID: 'prov', SANITY_READ_TOKEN: 'token' };
  expect(previewFor(testEnvironment(sanity))?.secureCookie).toBe(false);
  expect(previewFor(testEnvironment({ ...production, ...sanity }))?.secureCookie).toBe(true);
});
