import { describe, expect, test } from 'vitest';
import {
  about,
  document,
  errorsIn,
  round,
  validDocuments,
  validProvider,
  withDocument,
} from './valid-documents.ts';

const said = (changes: object) =>
  errorsIn(withDocument('providers', 'ekbacka', { ...validProvider, ...changes })).map(({ field }) => field);
const saidAbout = (text: string) =>
  errorsIn(withDocument('about', 'om', { ...about(), lead: text })).map(({ expected }) => expected);

describe('a provider’s own text', () => {
  test.each([
    'Vi håller Trappan.',
    'Trappans ledare svarar i telefonen.',
    'Fråga efter TRAPPAN.',
    'Trappan-gruppen börjar i höst.',
    'Vår Trappangrupp har plats.',
    'Vi har grupper för barn som har upplevt våld.',
  ])('never tells that it holds Trappan: %s', (summary) => expect(said({ summary })).toEqual(['summary']));

  test.each([
    'Trappansamtal finns för varje barn.',
    'Gå uppför trappan, till vänster.',
    'Vi har grupper varje vår. Vid våld, ring 112.',
    'Grupper för barn i Ekbacka, måndagar 16.30.',
  ])('may say: %s', (summary) => expect(said({ summary })).toEqual([]));
});

describe('any other text', () => {
  test.each([
    'Trappan finns i Ekbacka.',
    'Ring Ekbacka stadsdel om Trappan.',
    'Trappan träffas på måndagar.',
    'Trappan börjar den 18 januari.',
    'Trappan är på Skolgatan 12.',
  ])('never tells where, when or with whom Trappan is: %s', (text) =>
    expect(saidAbout(text)).toEqual([expect.stringContaining('hos vem Trappan träffas')]),
  );

  test.each([
    'De fyra grupperna är Solrosen, Skilda världar, Trappan och Barnkraft.',
    'Vi skriver aldrig ut dag, tid eller plats för Trappan.',
    'Solrosen i Ekbacka träffas på måndagar.',
    'Upp för trappan i Ekbacka.',
  ])('may say: %s', (text) => expect(saidAbout(text)).toEqual([]));
});

describe('a picture of a provider', () => {
  const picture = { file: 'hus.webp', alt: 'Ett hus.' };
  const withRounds = (...groups: string[]) => [
    ...validDocuments().filter(({ kind }) => kind !== 'rounds' && kind !== 'providers'),
    document('providers', 'ekbacka', { ...validProvider, picture }),
    ...groups.map((group, index) => {
      const { schedule, ...termOnly } = round();
      return document('rounds', `omgang-${index}`, {
        ...termOnly,
        group,
        ...(group === 'trappan' ? {} : { schedule }),
      });
    }),
  ];

  test('is refused when it holds Trappan alone: it would show where', () =>
    expect(errorsIn(withRounds('trappan', 'trappan'))).toEqual([
      {
        source: 'providers/ekbacka.yaml',
        field: 'picture',
        expected: expect.stringContaining('Ta bort bilden.'),
      },
    ]));

  test.each([[['solrosen', 'trappan']], [['solrosen']], [[]]])('is welcome with %j', (groups) =>
    expect(errorsIn(withRounds(...groups))).toEqual([]),
  );
});
