import { describe, expect, it } from 'vitest';
import { hmacFormTokens } from '../../../src/adapters/hmac-form-tokens.ts';
import type { Registrant } from '../../../src/core/registration/fields.ts';
import { registrants } from '../../../src/core/registration/fields.ts';
import { nextStep } from '../../../src/core/registration/form-steps.ts';
import { formVersion } from '../../../src/core/registration/form-token.ts';
import { completeAnswers, textReaders } from './complete-answers.ts';

const formTokens = hmacFormTokens('a secret of at least thirty-two characters');
const ports = { formTokens, textReaders, newKey: () => 'fresh-key-0001' };
const token = formTokens.issue({ idempotencyKey: 'first-key-0001', formVersion });

/** A posted form: the complete answers, a token and a step, with these changes. */
const posted = (registrant: Registrant, changes: Record<string, string | string[] | undefined> = {}) => {
  const fields = { ...completeAnswers[registrant], token, steg: 'granska', website: '', ...changes };
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value ?? []].flat()) form.append(name, one);
  return form;
};
const step = (registrant: Registrant, changes: Record<string, string | string[] | undefined> = {}) =>
  nextStep(registrant, posted(registrant, changes), ports);

describe.each(registrants)('the form of a %s', (registrant) => {
  it('leads to the check page when every answer can be taken', () => {
    expect(step(registrant)).toMatchObject({
      show: 'check',
      status: 200,
      kept: { token },
      registration: { registrant },
    });
  });

  it('comes again with the errors and every value when one cannot', () => {
    const again = step(registrant, { email: 'ingen adress', name: 'Åsa' });
    expect(again).toMatchObject({
      show: 'form',
      status: 422,
      renewed: false,
      errors: { email: [expect.any(String)] },
      kept: {
        token,
        values: { email: ['ingen adress'], name: ['Åsa'], group: completeAnswers[registrant].group },
      },
    });
  });

  it('comes again with every value, word for word, to be changed', () => {
    const again = step(registrant, { steg: 'andra', message: ' så här\r\nskrev jag ' });
    expect(again).toMatchObject({
      show: 'form',
      status: 200,
      errors: {},
      kept: {
        token,
        values: { message: [' så här\r\nskrev jag '], childAge: completeAnswers[registrant].childAge },
      },
    });
  });

  it('is sent under its own key when the check page says so', () => {
    expect(step(registrant, { steg: 'skicka' })).toMatchObject({
      show: 'send',
      incoming: {
        registration: { registrant },
        idempotencyKey: 'form first-key-0001',
        formVersion,
        quarantined: false,
        onChange: 'amend',
      },
    });
  });

  it('is checked again before it is sent', () => {
    expect(step(registrant, { steg: 'skicka', contactTime: undefined })).toMatchObject({
      show: 'form',
      status: 422,
      errors: { contactTime: [expect.any(String)] },
    });
  });

  it('is checked, not sent, when the step is missing or unknown', () => {
    for (const steg of [undefined, '', 'SKICKA', 'hasOwnProperty', ['granska', 'skicka']])
      expect(step(registrant, { steg })).toMatchObject({ show: 'check' });
  });

  it('carries a filled honeypot along and is quarantined when sent', () => {
    expect(step(registrant, { website: 'https://spam.example' })).toMatchObject({
      show: 'check',
      kept: { honeypot: 'https://spam.example' },
    });
    expect(step(registrant, { website: 'x', steg: 'skicka' })).toMatchObject({
      incoming: { quarantined: true },
    });
  });

  it.each([
    ['missing', undefined],
    ['forged', `${token.slice(0, -2)}xx`],
    [
      'of a form version to come',
      formTokens.issue({ idempotencyKey: 'later-key-01', formVersion: formVersion + 1 }),
    ],
    ['of a form version too old', formTokens.issue({ idempotencyKey: 'older-key-01', formVersion: 999 })],
    ['sent twice, the first one wrong', ['x', token]],
    ['endless', 'x'.repeat(60_000)],
  ])('keeps every value under a new token when the token is %s', (_, wrong) => {
    for (const steg of ['granska', 'andra', 'skicka']) {
      const again = step(registrant, { token: wrong, steg });
      expect(again).toMatchObject({
        show: 'form',
        status: 422,
        renewed: true,
        errors: {},
        kept: { values: { contactTime: ['eftermiddag'] } },
      });
      expect(formTokens.read(again.kept.token)).toEqual({ idempotencyKey: 'fresh-key-0001', formVersion });
    }
  });

  it('takes the form from before a deploy, under its own version', () => {
    const before = formTokens.issue({ idempotencyKey: 'before-key-1', formVersion: formVersion - 1 });
    expect(step(registrant, { token: before, steg: 'skicka' })).toMatchObject({
      incoming: { idempotencyKey: 'form before-key-1', formVersion: formVersion - 1 },
    });
  });

  it('asks again when a single answer was sent twice', () => {
    expect(step(registrant, { message: ['ett', 'två'] })).toMatchObject({
      show: 'form',
      errors: { message: ['Här kom flera svar på samma fråga. Skriv ett.'] },
      kept: { values: { message: ['ett', 'två'] } },
    });
  });

  it('carries a bounded number of values, of its own fields only', () => {
    const many = Array.from({ length: 5000 }, () => '7');
    const { values } = step(registrant, { childAge: many, okand: 'x', constructor: 'y' }).kept;
    expect(values.childAge).toHaveLength(10);
    expect(Object.keys(values)).not.toContain('okand');
    expect(Object.keys(values)).not.toContain('constructor');
  });
});

describe('places of ages', () => {
  it('stay where they were written', () => {
    const { values } = step('parent', { childAge: ['', '9', '', 'x'] }).kept;
    expect(values.childAge).toEqual(['', '9', '', 'x']);
  });
});

describe("the family's yes", () => {
  it.each([undefined, '', 'nej', 'JA', ['nej', 'ja']])(
    'is asked for on a page of its own when the answer is %j',
    (familyConsent) => {
      for (const steg of ['granska', 'skicka'])
        expect(step('professional', { familyConsent, steg, email: 'ingen adress' })).toMatchObject({
          show: 'ask-family',
          status: 422,
          kept: { token, values: { email: ['ingen adress'], familyPhone: ['070-174 06 07'] } },
        });
    },
  );

  it('waits unanswered in the form that follows', () => {
    expect(step('professional', { familyConsent: 'nej' }).kept.values).not.toHaveProperty('familyConsent');
  });

  it('is asked of professionals only', () => {
    expect(step('parent', { familyConsent: 'nej' })).toMatchObject({ show: 'check' });
    expect(step('child', { familyConsent: 'nej' })).toMatchObject({ show: 'check' });
  });
});
