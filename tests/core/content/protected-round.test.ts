import { describe, expect, test } from 'vitest';
import { tellsWhereabouts } from '../../../src/core/content/protected-text.ts';
import { errorsIn, group, protectedRound, schedule, withDocument } from './valid-documents.ts';

const errorsInTrappan = (changes: object, id = 'trappan-vt-2027') =>
  errorsIn(withDocument('rounds', id, { ...protectedRound(), ...changes }));

const termOnly =
  'En omgång av Trappan får bara ha termin, åldrar, status och anordnare. Ta bort dag, tid och plats: de får varken publiceras eller sparas här.';

describe('a round of Trappan', () => {
  test('has its term, ages, status and provider', () => {
    expect(errorsInTrappan({})).toEqual([]);
  });

  test.each(['oppen', 'fa-platser', 'full', 'planeras'])('needs no day to be %s', (status) => {
    expect(errorsInTrappan({ status })).toEqual([]);
  });

  test.each([
    ['a whole schedule', 'schedule', schedule()],
    ['an empty schedule', 'schedule', {}],
    ['a schedule without value', 'schedule', null],
    ['a start date', 'startDate', '2027-01-18'],
    ['an end date', 'endDate', '2027-05-03'],
    ['a start time', 'startTime', '16:30'],
    ['an end time', 'endTime', '18:30'],
    ['a place', 'place', 'Rum Linden'],
    ['an address', 'address', ['Skolgatan 12']],
    ['a parent group', 'parentGroup', { startTime: '16:30', endTime: '18:30', place: 'Blå rummet' }],
    ['a number of meetings', 'meetings', 14],
    ['a free note', 'note', 'Vi ses vid biblioteket'],
  ])('stops the build with %s', (_what, field, value) => {
    expect(errorsInTrappan({ [field]: value }).filter(({ expected }) => expected === termOnly)).toEqual([
      { source: 'rounds/trappan-vt-2027.yaml', field, expected: termOnly },
    ]);
  });

  test.each(['2027-01-18', 'VT 2027, måndagar', 'VT 2027 16:30'])(
    'stops the build with the term «%s»',
    (term) => {
      expect(errorsInTrappan({ term }).map(({ field }) => field)).toContain('term');
    },
  );

  test.each([
    'trappan-2027-01-18',
    'trappan-mandagar',
    'trappan-18-januari',
    'trappan-kl-16',
    'trappan-skolgatan-12',
  ])('stops the build when it is named %s', (id) => {
    expect(errorsInTrappan({}, id).map(({ field }) => field)).toEqual(['namnet']);
  });

  test('is recognised however the rest of the document looks', () => {
    expect(errorsIn(withDocument('rounds', 'x', { group: 'trappan', place: 'Skolan' }))).toContainEqual({
      source: 'rounds/x.yaml',
      field: 'place',
      expected: termOnly,
    });
  });
});

describe('the text of Trappan', () => {
  test('stops the build when it tells where or when, without saying it again in the log', () => {
    const weekByWeek = (group().weekByWeek as object[]).with(1, {
      theme: 'Sedan',
      text: 'Vi ses på Skolgatan 12.',
    });

    const errors = errorsIn(withDocument('groups', 'trappan', { ...group(), weekByWeek }));

    expect(errors.map(({ field }) => field)).toEqual(['weekByWeek (nr 2).text']);
    expect(errors[0]?.expected).toContain('Här står något som ser ut som en dag, en tid eller en plats.');
    expect(JSON.stringify(errors)).not.toContain('Skolgatan');
  });

  test('of the other groups may tell', () => {
    const data = { ...group(), meetings: 'Vi ses på måndagar kl. 16.30 på Skolgatan 12.' };

    expect(errorsIn(withDocument('groups', 'solrosen', data))).toEqual([]);
  });
});

test.each([
  'den 18 januari',
  'Den 3:e maj',
  '2027-01-18',
  '18/1',
  'kl. 16',
  'klockan 5',
  '16.30–18.30',
  'varje måndag',
  'Torsdagar',
  'lördagen',
  'vecka 3',
  'v. 12',
  'Ekvägen 8',
  'Stora torget 2',
  'Björkallén 14 B',
])('«%s» tells where or when', (text) => expect(tellsWhereabouts(text)).toBe(true));

test.each([
  '12 till 15 gånger, två timmar i veckan',
  'mellan 7 och 18 år',
  'Ring 112 eller 116 111',
  'VT 2027',
  'vardagar och marsvin',
  'Det finns en väg ut',
])('«%s» tells nothing', (text) => expect(tellsWhereabouts(text)).toBe(false));
