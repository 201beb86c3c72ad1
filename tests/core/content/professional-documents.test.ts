import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/core/content/check-content.ts';
import {
  accessibility,
  document,
  errorsIn,
  profession,
  professionals,
  routine,
  validDocuments,
  withDocument,
  withoutDocument,
} from './valid-documents.ts';

describe('the pages for professionals', () => {
  test("come in the site's order, whatever order they were read in", () => {
    const checked = checkContent(validDocuments().toReversed());

    expect(checked.ok && checked.content.professions.map(({ slug }) => slug)).toEqual([
      'skola',
      'bvc',
      'socialtjanst',
      'psykiatri',
      'forening',
    ]);
  });

  test('are five: a missing one is named', () => {
    expect(errorsIn(withoutDocument('professions', 'bvc'))).toEqual([
      {
        source: 'Innehållet',
        field: '',
        expected: 'Yrkesgruppen bvc saknas. Skriv ett dokument som heter bvc.',
      },
    ]);
  });

  test('are five: a sixth stops', () => {
    expect(errorsIn(withDocument('professions', 'polis', profession()))[0]?.expected).toBe(
      'Det finns ingen yrkesgrupp som heter polis. Döp dokumentet till ett av skola, bvc, socialtjanst, psykiatri, forening.',
    );
  });

  test.each([
    ['signs', Array(7).fill('Trött.'), 'signs', 'Skriv högst 6 punkter.'],
    ['signs', ['Trött.'], 'signs', 'Skriv minst 3 punkter.'],
    [
      'say',
      Array(3).fill({ to: 'Till barnet', words: 'Hej.' }),
      'say',
      'Skriv högst två, så att sidan får plats på ett papper.',
    ],
    [
      'note',
      { heading: 'Mer', text: ['x'.repeat(301)] },
      'note.text (nr 1)',
      'Korta texten till högst 300 tecken.',
    ],
  ])('stay within one sheet of paper: %s', (field, value, place, expected) => {
    const data = { ...profession(), [field]: value };

    expect(errorsIn(withDocument('professions', 'skola', data))).toEqual([
      { source: 'professions/skola.yaml', field: place, expected },
    ]);
  });

  test('never leave out consent or the duty to report', () => {
    const { consent: _, reportConcern: __, ...rest } = professionals();

    expect(errorsIn(withDocument('professionals', 'for-yrkesverksamma', rest)).map((e) => e.field)).toEqual([
      'consent',
      'reportConcern',
    ]);
  });
});

describe('routines', () => {
  test('come in the order that they say', () => {
    const checked = checkContent([
      ...validDocuments(),
      document('routines', 'b', { ...routine(), order: 0 }),
      document('routines', 'a', { ...routine(), order: 2 }),
    ]);

    expect(checked.ok && checked.content.routines.map(({ slug }) => slug)).toEqual([
      'b',
      'skyddsbedomning',
      'a',
    ]);
  });

  test('always hold the one that the desk leads to', () => {
    expect(errorsIn(withoutDocument('routines', 'skyddsbedomning'))).toEqual([
      {
        source: 'Innehållet',
        field: '',
        expected: 'Rutinen om skydd saknas. Skriv ett dokument som heter skyddsbedomning.',
      },
    ]);
  });

  test('lead only to routines that exist', () => {
    const [first, second] = routine().steps as object[];
    const data = { ...routine(), steps: [first, { ...second, routine: 'skydd' }] };

    expect(errorsIn(withDocument('routines', 'ny', data))).toEqual([
      {
        source: 'routines/ny.yaml',
        field: 'steps (nr 2).routine',
        expected: 'Det finns ingen rutin som heter skydd. Skriv ett av skyddsbedomning, ny.',
      },
    ]);
  });
});

describe('the accessibility statement', () => {
  const errorsOf = (change: object) =>
    errorsIn(withDocument('accessibility', 'tillganglighet', { ...accessibility(), ...change })).map(
      ({ field, expected }) => `${field}: ${expected}`,
    );

  test('does not call the service fully conformant beside known shortcomings', () => {
    expect(errorsOf({ conformance: 'helt' })).toEqual([
      'conformance: Tjänsten är inte helt förenlig när det finns brister. Skriv delvis eller inte.',
    ]);
    expect(errorsOf({ conformance: 'helt', shortcomings: [] })).toEqual([]);
  });

  test('tells what is wrong when the service is partly conformant', () => {
    expect(errorsOf({ shortcomings: [] })).toEqual([
      'conformance: Utan kända brister är tjänsten helt förenlig. Skriv bristerna, eller skriv helt.',
    ]);
  });

  test('gives a reason for every shortcoming and every exemption', () => {
    expect(
      errorsOf({ shortcomings: [{ heading: 'Tiden', what: 'Den går ut.', instead: 'Börja om.' }] }),
    ).toEqual(['shortcomings (nr 1).why: Fältet saknas. Skriv en text.']);
    expect(errorsOf({ unreasonable: [{ what: 'Film.' }] })).toEqual([
      'unreasonable (nr 1).why: Fältet saknas. Skriv en text.',
    ]);
  });

  test('is not updated before it was assessed', () => {
    expect(errorsOf({ updatedOn: '2026-11-23' })).toEqual([
      'updatedOn: Redogörelsen är uppdaterad 2026-11-23, före bedömningen (2026-11-24). Skriv dagen då den ändrades.',
    ]);
  });

  test('leads to the supervising authority over https only', () => {
    expect(errorsOf({ supervisor: { name: 'Digg', url: 'javascript:alert(1)' } })).toEqual([
      'supervisor.url: Skriv hela adressen, som börjar med https://. Nu står det «javascript:alert(1)».',
    ]);
  });
});
