import { describe, expect, it } from 'vitest';
import { errorsWith, registrationWith } from './complete-answers.ts';

const agesOf = (childAge: unknown) => registrationWith('parent', { childAge }).childAge;
const reasons = (childAge: unknown) => errorsWith('parent', { childAge }).childAge;

describe('ages', () => {
  it('reads text, numbers and lists', () => {
    expect(agesOf('7')).toEqual([7]);
    expect(agesOf(7)).toEqual([7]);
    expect(agesOf([' 7 ', 9])).toEqual([7, 9]);
  });

  it('takes 0 to 18 years', () => {
    expect(agesOf(['0', '18'])).toEqual([0, 18]);
    for (const age of ['19', '120', -1, 19])
      expect(reasons([age])).toEqual(['Skriv en ålder mellan 0 och 18 år.']);
  });

  it('keeps two children of one age as two', () => {
    expect(agesOf(['8', '8'])).toEqual([8, 8]);
  });

  it.each(['sju', '7,5', 7.5, '7 år', '-7', '0x7', '7e0', '', null, {}, [], true, Number.NaN])(
    'refuses %j as an age',
    (age) => {
      expect(reasons([age])).toHaveLength(1);
    },
  );

  it('takes up to four children from a parent and a professional, and one from a child', () => {
    expect(agesOf(['5', '7', '9', '11'])).toHaveLength(4);
    expect(reasons(['5', '7', '9', '11', '13'])).toEqual(['Skriv högst 4 åldrar.']);
    expect(errorsWith('professional', { childAge: ['5', '7', '9', '11', '13'] })).toHaveProperty('childAge');
    expect(errorsWith('child', { childAge: ['5', '7'] })).toEqual({ childAge: ['Skriv en ålder.'] });
  });

  it('asks the child for its own age', () => {
    expect(errorsWith('child', { childAge: undefined })).toEqual({ childAge: ['Skriv hur gammal du är.'] });
    expect(errorsWith('parent', { childAge: [] })).toEqual({ childAge: ['Skriv barnets ålder i hela år.'] });
  });
});
