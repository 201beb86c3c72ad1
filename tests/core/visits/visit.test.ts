import { describe, expect, test } from 'vitest';
import { libphonenumberPhoneNumbers } from '../../../src/adapters/libphonenumber-phone-numbers.ts';
import { personnummerPersonalNumbers } from '../../../src/adapters/personnummer-personal-numbers.ts';
import { purposeWords, visitMail } from '../../../src/core/visits/ask-visit.ts';
import { readVisit, visitMessageMax, visitPurposes } from '../../../src/core/visits/visit.ts';
import { decideVisit, openSteps, visitStates, visitSteps } from '../../../src/core/visits/visit-task.ts';
import { aVisit } from '../../stand-ins/visits.ts';

const readers = {
  phoneNumbers: libphonenumberPhoneNumbers,
  personalNumbers: personnummerPersonalNumbers,
};
const read = (changes: object = {}) =>
  readVisit({ ...aVisit(), ...changes }, { readers, districts: ['kvarnvik', 'ekbacka'] });

describe('a request', () => {
  test('is taken as it was written; what may be left out is empty', () => {
    const visit = aVisit();
    expect(read(visit)).toEqual({ ok: true, visit });
    const left = read({ phone: ' ', listeners: undefined, message: '' });
    expect(left.ok && left.visit).toMatchObject({ phone: '', listeners: '', message: '' });
  });

  test.each([
    ['name', { name: '' }],
    ['email', { email: 'alex@' }],
    ['phone', { phone: 'tolv' }],
    ['workplace', { workplace: undefined }],
    ['district', { district: 'månen' }],
    ['purpose', { purpose: 'alla' }],
    ['wished', { wished: '  ' }],
    ['message', { message: 'x'.repeat(visitMessageMax + 1) }],
    ['message', { message: 'Det gäller 20121212-1212' }],
    ['id', { id: '1' }],
    ['name', { name: ['A', 'B'] }],
  ])('%s is asked for again: %j', (field, changes) => {
    const answer = read(changes);
    expect(answer.ok ? [] : Object.keys(answer.errors)).toEqual([field]);
  });
});

describe('its mail', () => {
  const around = {
    from: 'a@example.se',
    to: 'b@example.se',
    deskUrl: 'https://stod.example.se/samordning/besok/',
  };

  test.each(visitPurposes)('names the workplace and for whom (%s), and nobody', (purpose) => {
    const visit = aVisit({ purpose, message: 'Om Kim' });
    const { text, subject } = visitMail(visit, { ...around, district: 'Kvarnvik' });
    expect(text).toContain(`Ekskolan (Kvarnvik)\nFör: ${purposeWords[purpose].toLowerCase()}`);
    expect(text).toContain(around.deskUrl);
    for (const secret of [visit.name, visit.email, visit.phone, visit.message, visit.wished])
      expect(subject + text).not.toContain(secret);
  });
});

describe('a step', () => {
  const task = { state: 'new' as const, takenBy: undefined, revision: 1 };
  const mine = { seen: 1, by: 'Karin Ek' };

  test('gives the visit to whoever takes it, and keeps it theirs whoever goes on', () => {
    expect(decideVisit(task, 'take', mine)).toEqual({ outcome: 'done', state: 'taken', takenBy: 'Karin Ek' });
    const taken = { state: 'taken' as const, takenBy: 'Sara Ek', revision: 1 };
    expect(decideVisit(taken, 'book', mine)).toEqual({
      outcome: 'done',
      state: 'booked',
      takenBy: 'Sara Ek',
    });
    const closed = { state: 'closed' as const, takenBy: 'Sara Ek', revision: 1 };
    expect(decideVisit(closed, 'reopen', mine)).toMatchObject({ state: 'taken', takenBy: 'Karin Ek' });
  });

  test('that somebody was first with is not made', () => {
    const theirs = { state: 'taken' as const, takenBy: 'Sara Ek', revision: 2 };
    expect(decideVisit(theirs, 'take', mine)).toEqual({ outcome: 'changed' });
  });

  test('whose answer was lost is made once', () => {
    const done = { state: 'taken' as const, takenBy: 'Karin Ek', revision: 2 };
    expect(decideVisit(done, 'take', mine)).toEqual({ outcome: 'already' });
  });

  test.each(visitStates.flatMap((state) => visitSteps.map((step) => [state, step] as const)))(
    'from %s: %s is possible where it is offered, and nowhere else',
    (state, step) => {
      const now = { state, takenBy: state === 'new' ? undefined : 'Sara Ek', revision: 1 };
      expect(decideVisit(now, step, mine).outcome).toBe(openSteps[state].includes(step) ? 'done' : 'changed');
    },
  );
});
