import { describe, expect, test } from 'vitest';
import {
  childPage,
  errorsIn,
  parentPage,
  type validDocuments,
  withDocument,
  withoutDocument,
  youngPage,
} from './valid-documents.ts';

describe('a page to children', () => {
  test('exists for each of the four groups', () => {
    expect(errorsIn(withoutDocument('childPages', 'barnkraft'))).toEqual([
      {
        source: 'Innehållet',
        field: '',
        expected: 'Barnens sida om Barnkraft saknas. Skriv ett dokument som heter barnkraft.',
      },
    ]);
  });

  test('exists for no group but those', () => {
    expect(errorsIn(withDocument('childPages', 'solen', childPage()))).toEqual([
      {
        source: 'childPages/solen.yaml',
        field: '',
        expected:
          'Det finns ingen grupp som heter solen. Döp dokumentet till ett av solrosen, skilda-varldar, trappan, barnkraft.',
      },
    ]);
  });

  test.each([
    ['one voice only', { voices: [{ name: 'Elton', age: 9, words: 'Hej.' }] }, 'voices', 'minst två röster'],
    [
      'a grown-up among the voices',
      { voices: [7, 45].map((age) => ({ name: 'Elton', age, words: 'Hej.' })) },
      'voices (nr 2).age',
      'Skriv en ålder mellan 7 och 18 år. Nu står det «45».',
    ],
    ['a voice without words', { voices: [{ name: 'A', age: 9 }] }, 'voices (nr 1).words', 'Fältet saknas.'],
    ['two things to refuse', { mayRefuse: ['Nej.', 'Nej.'] }, 'mayRefuse', 'Skriv minst 3 rader.'],
    ['a text in place of a list', { recognise: 'Du lyssnar.' }, 'recognise', 'Skriv en lista'],
    ['nobody who is told', { whoIsTold: [] }, 'whoIsTold', 'vem, och vad den får veta'],
    ['a field of its own', { parent: 'Fråga hemma.' }, 'parent', 'Fältet finns inte.'],
  ])('with %s stops, and says what to mend', (_what, change, field, expected) => {
    const errors = errorsIn(withDocument('childPages', 'solrosen', { ...childPage(), ...change }));

    expect(errors).toContainEqual({
      source: 'childPages/solrosen.yaml',
      field,
      expected: expect.stringContaining(expected),
    });
  });
});

describe('every group is found', () => {
  const without = (list: unknown, slug: string) =>
    (list as { group?: string }[]).filter(({ group }) => group !== slug);

  test('on the page to young people', () => {
    const page = youngPage();
    const data = { ...page, recognise: without(page.recognise, 'trappan') };

    expect(errorsIn(withDocument('youngPage', 'for-ungdomar', data))).toEqual([
      {
        source: 'youngPage/for-ungdomar.yaml',
        field: 'recognise',
        expected: 'Listan säger inget om Trappan. Skriv en rad med group: trappan.',
      },
    ]);
  });

  test('by the chooser for parents', () => {
    const page = parentPage();
    const data = { ...page, chooser: without(page.chooser, 'barnkraft') };

    expect(errorsIn(withDocument('parentPage', 'for-foraldrar', data))).toEqual([
      {
        source: 'parentPage/for-foraldrar.yaml',
        field: 'chooser',
        expected: 'Listan säger inget om Barnkraft. Skriv en rad med group: barnkraft.',
      },
    ]);
  });
});

describe('where and when Trappan meets stops', () => {
  const fields = (documents: ReturnType<typeof validDocuments>) =>
    errorsIn(documents).map(({ field }) => field);

  test('on its page to children', () => {
    const data = { ...childPage(), lead: ['Vi ses på tisdagar.'] };

    expect(fields(withDocument('childPages', 'trappan', data))).toEqual(['lead (nr 1)']);
    expect(fields(withDocument('childPages', 'solrosen', data))).toEqual([]);
  });

  test('under its name on the pages to young people and parents', () => {
    const told = (list: unknown, text: object) =>
      (list as { group?: string }[]).map((each) => (each.group === 'trappan' ? { ...each, ...text } : each));
    const young = youngPage();
    const parent = parentPage();

    expect(
      fields(
        withDocument('youngPage', 'for-ungdomar', {
          ...young,
          recognise: told(young.recognise, { text: 'Kl. 16.30.' }),
        }),
      ),
    ).toEqual(['recognise (nr 3).text']);
    expect(
      fields(
        withDocument('parentPage', 'for-foraldrar', {
          ...parent,
          chooser: told(parent.chooser, { answer: ['På Skolgatan 12.'] }),
        }),
      ),
    ).toEqual(['chooser (nr 3).answer (nr 1)']);
  });
});
