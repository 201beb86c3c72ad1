import { describe, expect, it } from 'vitest';
import { answerRows } from '../../../src/components/registration/answer-rows.ts';
import { childForm } from '../../../src/components/registration/child-form.ts';
import { parentForm } from '../../../src/components/registration/parent-form.ts';
import { registrationWith } from '../../core/registration/complete-answers.ts';
import { sampleContent } from './sample-content.ts';

const parent = parentForm(sampleContent);
const valuesOf = (answers: Parameters<typeof answerRows>[1], field: string) =>
  answerRows(parent, answers).find((row) => row.field === field)?.values;

describe('the rows of the check page', () => {
  it('stand in the order of the form, in the words that were chosen', () => {
    const rows = answerRows(parent, registrationWith('parent', { email: undefined, message: undefined }));
    expect(rows.map(({ name }) => name)).toEqual([
      'Grupp',
      'Ålder',
      'Namn',
      'Telefon',
      'Tid på dagen',
      'När vi hör av oss',
      'Den andra vårdnadshavaren',
      'Stadsdel',
      'Tolk',
      'Tänk på',
    ]);
    expect(rows.slice(0, 4).map(({ values }) => values)).toEqual([
      ['Solrosen', 'Barnkraft'],
      ['9 år', '12 år'],
      ['Alva'],
      ['070-174 06 05'],
    ]);
  });

  it("are a child's own words, not the groups' names", () => {
    const rows = answerRows(childForm(sampleContent), registrationWith('child', { group: ['barnkraft'] }));
    expect(rows[0]).toEqual({
      field: 'group',
      name: 'Det handlar om',
      values: ['En förälder mår dåligt inuti'],
    });
  });

  it('show what was posted as it is when no choice has it', () => {
    expect(valuesOf({ group: ['constructor', 'trappan'] }, 'group')).toEqual(['constructor', 'Trappan']);
    expect(valuesOf({ childAge: ['', 'sju', '9'] }, 'childAge')).toEqual(['sju', '9 år']);
  });

  it('leave out what was not answered', () => {
    expect(answerRows(parent, {})).toEqual([]);
    expect(valuesOf({ name: [' '] }, 'name')).toBeUndefined();
  });
});
