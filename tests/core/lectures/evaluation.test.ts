import { describe, expect, test } from 'vitest';
import { libphonenumberPhoneNumbers } from '../../../src/adapters/libphonenumber-phone-numbers.ts';
import { personnummerPersonalNumbers } from '../../../src/adapters/personnummer-personal-numbers.ts';
import {
  answersMax,
  evaluationFields,
  evaluationFigures,
  evaluationQuestions,
  evaluationWords,
  readEvaluation,
} from '../../../src/core/lectures/evaluation.ts';

const readers = {
  phoneNumbers: libphonenumberPhoneNumbers,
  personalNumbers: personnummerPersonalNumbers,
};
const id = '7f0e7f8c-8f57-4a6b-9d0a-2f2b0f6a1c11';
const read = (answers: object) => readEvaluation({ id, ...answers }, readers);

test('there are five questions, and each that is chosen has its answers', () => {
  expect(evaluationFields).toHaveLength(5);
  for (const question of evaluationQuestions)
    expect(evaluationWords[question].answers).toHaveLength(answersMax);
});

test('every question may be skipped, but not all', () => {
  expect(read({ useful: '4' })).toEqual({ ok: true, evaluation: { id, useful: 4, words: '' } });
  expect(read({ words: 'Mer tid.' })).toMatchObject({ ok: true });
  expect(read({ overall: '', words: ' ' })).toEqual({
    ok: false,
    errors: { overall: ['Svara på minst en fråga.'] },
  });
});

test.each([
  ['overall', { overall: '5' }],
  ['useful', { useful: ['1', '2'] }],
  ['words', { words: 'x'.repeat(501) }],
  ['words', { words: 'Om 20121212-1212' }],
  ['id', { id: '', overall: '1' }],
])('%s is asked for again: %j', (field, answers) => {
  const answer = read({ overall: '1', ...answers });
  expect(answer.ok ? [] : Object.keys(answer.errors)).toEqual([field]);
});

describe('the figures', () => {
  const one = { overall: 4, words: 'Åter' };
  const other = { overall: 1, words: '' };
  const third = { overall: 4, useful: 3, words: 'Bra' };

  test('are not shown while so few have answered that they would tell who', () => {
    expect(evaluationFigures([one, other])).toBeUndefined();
  });

  test('count each answer, the best first, and give the words in an order that tells nothing', () => {
    const figures = evaluationFigures([one, other, third]);
    expect(figures?.answered).toBe(3);
    expect(figures?.given.overall).toEqual([2, 0, 0, 1]);
    expect(figures?.given.useful).toEqual([0, 1, 0, 0]);
    expect(figures?.words).toEqual(['Bra', 'Åter']);
  });
});
