import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/core/content/check-content.ts';
import {
  errorsIn,
  round,
  schedule,
  unit,
  validDocuments,
  validProvider,
  withDocument,
} from './valid-documents.ts';

describe('valid content', () => {
  test('comes back whole, with each document named', () => {
    const checked = checkContent(validDocuments());
    if (!checked.ok) throw new Error(JSON.stringify(checked.errors));

    expect(checked.content.settings.city).toBe('Staden');
    expect(checked.content.unit.phone).toBe('08-465 004 10');
    expect(checked.content.rounds.map(({ id }) => id)).toEqual(['solrosen-vt-2027', 'trappan-vt-2027']);
    expect(checked.content.providers.map(({ slug }) => slug)).toEqual(['ekbacka']);
    expect(checked.content.districts.map(({ slug }) => slug)).toEqual(['ekbacka']);
  });

  test("has the groups in the site's order, whatever order they were read in", () => {
    const checked = checkContent(validDocuments().toReversed());

    expect(checked.ok && checked.content.groups.map(({ slug }) => slug)).toEqual([
      'solrosen',
      'skilda-varldar',
      'trappan',
      'barnkraft',
    ]);
  });

  test('is trimmed, and in one Unicode form', () => {
    const checked = checkContent(withDocument('districts', 'ekbacka', { name: '  A\u030Aby ' }));

    expect(checked.ok && checked.content.districts[0]?.name).toBe('Åby');
  });
});

describe('references', () => {
  test('a round whose provider does not exist stops', () => {
    expect(errorsIn(withDocument('rounds', 'solrosen-vt-2027', { ...round(), provider: 'ekbaka' }))).toEqual([
      {
        source: 'rounds/solrosen-vt-2027.yaml',
        field: 'provider',
        expected: 'Det finns ingen anordnare som heter ekbaka. Skriv ett av ekbacka.',
      },
    ]);
  });

  test('a round of a group that does not exist stops', () => {
    expect(errorsIn(withDocument('rounds', 'solrosen-vt-2027', { ...round(), group: 'solen' }))).toEqual([
      {
        source: 'rounds/solrosen-vt-2027.yaml',
        field: 'group',
        expected:
          'Skriv gruppen som ett av solrosen, skilda-varldar, trappan, barnkraft. Nu står det «solen».',
      },
    ]);
  });

  test('a provider in a district that does not exist stops, and says which one in the list', () => {
    const data = { ...validProvider, districts: ['ekbacka', 'tegelhagen'] };

    expect(errorsIn(withDocument('providers', 'ekbacka', data))).toEqual([
      {
        source: 'providers/ekbacka.yaml',
        field: 'districts (nr 2)',
        expected: 'Det finns ingen stadsdel som heter tegelhagen. Skriv ett av ekbacka.',
      },
    ]);
  });

  test("a round for children outside its group's ages stops", () => {
    expect(
      errorsIn(withDocument('rounds', 'solrosen-vt-2027', { ...round(), ages: { from: 5, to: 9 } })),
    ).toEqual([
      {
        source: 'rounds/solrosen-vt-2027.yaml',
        field: 'ages',
        expected: 'Omgången är för 5–9 år, men gruppen är för 7–18 år. Skriv åldrar som ryms i gruppens.',
      },
    ]);
  });
});

test('every error is told at once, also those of one document', () => {
  const documents = withDocument('rounds', 'solrosen-vt-2027', {
    ...round(),
    provider: 'ingen',
    schedule: { ...schedule(), endDate: '2027-01-01' },
  }).map((each) => (each.kind === 'unit' ? { ...each, data: { ...unit(), phone: '112' } } : each));

  expect(errorsIn(documents).map(({ source, field }) => `${source} ${field}`)).toEqual([
    'rounds/solrosen-vt-2027.yaml provider',
    'unit/samordning.yaml phone',
    'rounds/solrosen-vt-2027.yaml schedule.endDate',
  ]);
});
