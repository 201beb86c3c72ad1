import { describe, expect, test } from 'vitest';
import type { RawDocument } from '../../../src/core/content/content.ts';
import { errorsIn, group, round, schedule, unit, validDocuments, withDocument } from './valid-documents.ts';

describe('an editor is told', () => {
  test('the name of a field that does not exist, and which ones do', () => {
    expect(errorsIn(withDocument('districts', 'ekbacka', { name: 'Ekbacka', nmae: 'Ekbacka' }))).toEqual([
      {
        source: 'districts/ekbacka.yaml',
        field: 'nmae',
        expected: 'Fältet finns inte. Rätta namnet eller ta bort det. Här får stå: name.',
      },
    ]);
  });

  test('each field that does not exist, also inside another', () => {
    const data = { ...round(), hall: 1, rum: 2, schedule: { ...schedule(), rum: 'Linden' } };

    expect(errorsIn(withDocument('rounds', 'solrosen-vt-2027', data)).map(({ field }) => field)).toEqual([
      'schedule.rum',
      'hall',
      'rum',
    ]);
  });

  test('which field is missing', () => {
    const { cost: _, ...data } = group();

    expect(errorsIn(withDocument('groups', 'solrosen', data))).toEqual([
      { source: 'groups/solrosen.yaml', field: 'cost', expected: 'Fältet saknas. Skriv en text.' },
    ]);
  });

  test('which field is empty', () => {
    expect(errorsIn(withDocument('unit', 'samordning', { ...unit(), name: null }))).toMatchObject([
      { field: 'name', expected: 'Här är tomt. Skriv en text.' },
    ]);
    expect(errorsIn(withDocument('unit', 'samordning', { ...unit(), name: '  ' }))).toMatchObject([
      { field: 'name', expected: expect.stringContaining('Skriv en text, fältet är tomt.') },
    ]);
  });

  test('what stands there when it is of the wrong kind', () => {
    expect(
      errorsIn(withDocument('unit', 'samordning', { ...unit(), answerWithinDays: 'två' })),
    ).toMatchObject([
      {
        field: 'answerWithinDays',
        expected: 'Skriv antalet arbetsdagar som ett heltal. Nu står det «två».',
      },
    ]);
  });

  test('that a text with a colon needs quotation marks', () => {
    const data = { ...group(), toTheChild: ['Kom ihåg.', { 'Kom ihåg': 'du är inte ensam' }] };

    expect(errorsIn(withDocument('groups', 'solrosen', data))).toEqual([
      {
        source: 'groups/solrosen.yaml',
        field: 'toTheChild (nr 2)',
        expected: 'Skriv en text. Står det ett kolon i texten? Sätt då citattecken runt den.',
      },
    ]);
  });

  test('that a document is empty', () => {
    expect(errorsIn(withDocument('districts', 'ekbacka', null))).toEqual([
      {
        source: 'districts/ekbacka.yaml',
        field: '',
        expected: 'Här är tomt. Skriv fält med namn och värde.',
      },
    ]);
  });

  test('how long a text may be', () => {
    expect(errorsIn(withDocument('districts', 'ekbacka', { name: 'å'.repeat(81) }))).toMatchObject([
      { field: 'name', expected: 'Korta texten till högst 80 tecken.' },
    ]);
  });

  test('how a phone number is written', () => {
    expect(errorsIn(withDocument('unit', 'samordning', { ...unit(), phone: '0846500410' }))).toMatchObject([
      {
        field: 'phone',
        expected: 'Skriv telefonnumret i grupper, till exempel 08-465 004 10. Nu står det «0846500410».',
      },
    ]);
  });

  test('that phone hours end before they start', () => {
    const phoneHours = [{ days: 'fredag', from: '12:00', to: '09:00' }];

    expect(errorsIn(withDocument('unit', 'samordning', { ...unit(), phoneHours }))).toMatchObject([
      { field: 'phoneHours (nr 1).to', expected: expect.stringContaining('Telefontiden slutar före') },
    ]);
  });
});

describe("no error is in zod's English", () => {
  const wrong = [
    undefined,
    null,
    0,
    -1,
    1.5,
    999,
    true,
    '',
    'x',
    'x'.repeat(2000),
    [],
    [7],
    [null],
    {},
    { x: 1 },
  ];

  // Of the documents that stand once for each group, the one with the most rules.
  const documents = validDocuments().filter(
    ({ kind, id }) => id === 'trappan' || !['groups', 'childPages'].includes(kind),
  );

  test.each(documents.map((each) => [`${each.kind} ${each.id}`, each] as const))(
    'whatever stands in any field of %s',
    (_name, document) => {
      const others = validDocuments().filter(({ source }) => source !== document.source);
      const errors = wrong.flatMap((value) =>
        replacements(document.data, value).flatMap((data) => errorsIn([...others, { ...document, data }])),
      );

      expect(errors.length).toBeGreaterThan(5);
      for (const { expected } of errors) {
        expect(expected).toMatch(/(Skriv|Korta|Rätta|Ta bort|Behåll|Ge dokumentet|Döp) /);
        expect(expected).not.toMatch(/Invalid|expected|required|Unrecognized|Too |undefined|null/i);
      }
    },
  );
});

/** The data with each value in it, at any depth and one at a time, replaced. */
const replacements = (data: RawDocument['data'], value: unknown): unknown[] => {
  if (Array.isArray(data))
    return [
      value,
      ...data.flatMap((inside, index) =>
        replacements(inside, value).map((changed) => data.with(index, changed)),
      ),
    ];
  if (typeof data !== 'object' || data === null) return [value];
  return [
    value,
    ...Object.entries(data).flatMap(([key, inside]) =>
      replacements(inside, value).map((changed) => ({ ...data, [key]: changed })),
    ),
  ];
};
