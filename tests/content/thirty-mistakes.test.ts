import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileContent } from '../../src/adapters/file-content.ts';
import { checkContent } from '../../src/core/content/check-content.ts';
import type { RawDocument } from '../../src/core/content/content.ts';
import { fromSanity, toSanity } from '../../src/core/content/sanity-document.ts';

const shipped = await fileContent(resolve(import.meta.dirname, '../../content')).read();

// biome-ignore lint/suspicious/noExplicitAny: a mistake may be anything.
type Data = any;
type Mistake = [what: string, file: string, make: (data: Data) => unknown, field: string, words: string];

const round = 'omgangar/solrosen-vt-2027-kvarnvik.yaml';
const protectedRound = 'omgangar/trappan-vt-2027-kvarnvik.yaml';
const provider = 'anordnare/kvarnvik.yaml';
const group = 'stodgrupper/solrosen.yaml';

const set = (changes: object) => (data: Data) => ({ ...data, ...changes });
const without = (field: string) => (data: Data) => {
  const { [field]: _gone, ...rest } = data;
  return rest;
};
const inSchedule = (changes: object) => (data: Data) => ({
  ...data,
  schedule: { ...data.schedule, ...changes },
});

/** What editors do, one mistake each: where it stands, the field that is told, and words of the message. */
const mistakes: Mistake[] = [
  [
    'a round that ends before it starts',
    round,
    inSchedule({ endDate: '2027-01-04' }),
    'schedule.endDate',
    'Skriv ett slutdatum efter startdatumet',
  ],
  [
    'a meeting that ends before it starts',
    round,
    inSchedule({ endTime: '15:30' }),
    'schedule.endTime',
    'Skriv en senare sluttid',
  ],
  [
    'a day that is not in the calendar',
    round,
    inSchedule({ startDate: '2027-02-30' }),
    'schedule.startDate',
    'en dag som finns i almanackan',
  ],
  [
    'a date as in a letter',
    round,
    inSchedule({ startDate: '18/1 2027' }),
    'schedule.startDate',
    'Skriv datumet som år-månad-dag',
  ],
  [
    'a time with a point',
    round,
    inSchedule({ startTime: '16.30' }),
    'schedule.startTime',
    'Skriv klockslaget som 16:30',
  ],
  ['no meetings', round, inSchedule({ meetings: 0 }), 'schedule.meetings', 'Skriv minst en träff'],
  ['half a meeting', round, inSchedule({ meetings: 12.5 }), 'schedule.meetings', 'heltal'],
  ['a place left empty', round, inSchedule({ place: '  ' }), 'schedule.place', 'Skriv en text'],
  ['a start outside the term', round, set({ term: 'HT 2027' }), 'term', 'Rätta terminen eller startdatumet'],
  ['a term that is none', round, set({ term: 'våren 2027' }), 'term', 'Skriv terminen som VT 2027'],
  [
    'ages the wrong way round',
    round,
    set({ ages: { from: 9, to: 7 } }),
    'ages.to',
    'Skriv den lägsta åldern först',
  ],
  [
    'ages that the group is not for',
    round,
    set({ ages: { from: 5, to: 7 } }),
    'ages',
    'Skriv åldrar som ryms i gruppens',
  ],
  ['a status of their own', round, set({ status: 'öppen' }), 'status', 'Skriv status som ett av'],
  [
    'a provider that does not exist',
    round,
    set({ provider: 'kvarnviken' }),
    'provider',
    'Det finns ingen anordnare som heter kvarnviken',
  ],
  [
    'an open round without a day',
    round,
    without('schedule'),
    'schedule',
    'Skriv dem under schedule, eller sätt status till planeras',
  ],
  [
    'a language that is not offered',
    round,
    set({ languages: ['klingonska'] }),
    'languages (nr 1)',
    'Skriv språket som ett av',
  ],
  [
    'shown until before it is shown',
    round,
    set({ visibleFrom: '2027-02-01', visibleUntil: '2027-01-01' }),
    'visibleUntil',
    'Skriv en senare dag',
  ],
  ['a field that does not exist', round, set({ rum: 'Linden' }), 'rum', 'Fältet finns inte'],
  ['a place of Trappan', protectedRound, set({ place: 'Skolan' }), 'place', 'Ta bort dag, tid och plats'],
  [
    'a schedule of Trappan',
    protectedRound,
    set({ schedule: { meetings: 12 } }),
    'schedule',
    'Ta bort dag, tid och plats',
  ],
  [
    'where Trappan meets, in its text',
    'stodgrupper/trappan.yaml',
    set({ cost: 'Gratis. Vi ses på Kvarngatan 3.' }),
    'cost',
    'Var och när Trappan träffas',
  ],
  ['a provider without a district', provider, set({ districts: [] }), 'districts', 'Skriv minst en stadsdel'],
  [
    'a district that does not exist',
    provider,
    set({ districts: ['kvarnby'] }),
    'districts (nr 1)',
    'Det finns ingen stadsdel som heter kvarnby',
  ],
  [
    'a phone number without groups',
    provider,
    (data) => ({ ...data, contact: { ...data.contact, phone: '0846500440' } }),
    'contact.phone',
    'Skriv telefonnumret i grupper',
  ],
  [
    'a mail address without an at',
    provider,
    (data) => ({ ...data, contact: { ...data.contact, email: 'kvarnvik.example.se' } }),
    'contact.email',
    'Skriv en e-postadress',
  ],
  [
    'a link that runs a script',
    provider,
    set({ about: ['Läs [här](javascript:alert).'] }),
    'about (nr 1)',
    'Skriv en adress som börjar med https://',
  ],
  [
    'a picture without words for it',
    provider,
    set({ picture: { file: 'kvarnviks-familjehus.webp' } }),
    'picture.alt',
    'Fältet saknas',
  ],
  [
    'a picture whose words are left empty',
    provider,
    set({ picture: { file: 'kvarnviks-familjehus.webp', alt: ' ' } }),
    'picture.alt',
    'Skriv en text',
  ],
  [
    'a drawing that can hold a script',
    provider,
    set({ picture: { file: 'hus.svg', alt: 'Ett hus.' } }),
    'picture.file',
    'Välj en bild som är jpg, png eller webp',
  ],
  [
    'a provider that says it holds Trappan',
    provider,
    (data) => ({ ...data, about: [data.about[0], 'Hos oss finns Trappan varje termin.'] }),
    'about (nr 2)',
    'Var Trappan finns får varken publiceras eller sparas här',
  ],
  [
    'a provider that says it holds Trappan, in other words',
    provider,
    set({ summary: 'Här finns en grupp för barn som har upplevt våld.' }),
    'summary',
    'Det här låter som att anordnaren håller Trappan',
  ],
  [
    'a picture that tells of Trappan',
    provider,
    (data) => ({ ...data, picture: { ...data.picture, alt: 'Dörren till Trappan.' } }),
    'picture.alt',
    'Det här låter som att anordnaren håller Trappan',
  ],
  [
    'a page that says where Trappan is',
    'metoder/trappansamtal.yaml',
    set({ forWhom: 'Barn som väntar på Trappan i Kvarnvik.' }),
    'forWhom',
    'hos vem Trappan träffas',
  ],
  [
    'a routine that says when Trappan is',
    'rutiner/rekrytering.yaml',
    (data) => ({
      ...data,
      steps: [
        { ...data.steps[0], checks: ['Ring familjen före Trappan på måndagar.'] },
        ...data.steps.slice(1),
      ],
    }),
    'steps (nr 1).checks (nr 1)',
    'hos vem Trappan träffas',
  ],
  [
    'a title too long for the page',
    group,
    set({ name: 'x'.repeat(41) }),
    'name',
    'Korta texten till högst 40 tecken',
  ],
  [
    'too few themes',
    group,
    (data) => ({ ...data, weekByWeek: data.weekByWeek.slice(0, 2) }),
    'weekByWeek',
    'Skriv minst tre träffar',
  ],
  [
    'a promised answer of two weeks',
    'samordning.yaml',
    set({ answerWithinDays: 14 }),
    'answerWithinDays',
    'Skriv högst 10 arbetsdagar',
  ],
  [
    'a routine that leads nowhere',
    'rutiner/rekrytering.yaml',
    (data) => ({ ...data, steps: [{ ...data.steps[0], routine: 'borta' }, ...data.steps.slice(1)] }),
    'steps (nr 1).routine',
    'borta',
  ],
  [
    'words for one page in two places',
    'sokord.yaml',
    (data) => ({ pages: [...data.pages, data.pages[0]] }),
    'path',
    'står redan tidigare i listan',
  ],
  ['no word on which city it is', 'webbplats.yaml', without('city'), 'city', 'Fältet saknas'],
];

const withMistake = (file: string, make: (data: Data) => unknown): RawDocument[] =>
  shipped.map((document) =>
    document.source === `content/${file}` ? { ...document, data: make(document.data) } : document,
  );

test('the shipped content has none of them', () => expect(checkContent(shipped).ok).toBe(true));

test('there are thirty kinds, and more', () =>
  expect(new Set(mistakes.map(([what]) => what)).size).toBeGreaterThanOrEqual(30));

describe.each(mistakes)('%s', (_what, file, make, field, words) => {
  test('stops the build once, with the document, the field and what to write', () => {
    const checked = checkContent(withMistake(file, make));
    expect(checked).toMatchObject({ ok: false, errors: [{ source: `content/${file}` }] });
    const [error] = checked.ok ? [] : checked.errors;
    expect(error?.field).toContain(field);
    expect(error?.expected).toContain(words);
    expect(checked.ok || checked.errors).toHaveLength(1);
  });

  test('is told in the same words when the document comes from Sanity', () => {
    // What no site of ours may link to is not written out either; a test of its own puts it into Sanity's document.
    if (field === 'about (nr 1)') return;
    const documents = withMistake(file, make);
    const sources = new Map(documents.map((each) => [toSanity(each)._id, each.source]));
    const kept = fromSanity(
      documents.map((each) => toSanity(each)),
      ({ _id }) => sources.get(_id) ?? '',
    );
    expect(checkContent(kept)).toEqual(checkContent(documents));
  });
});

const leadingTo = (_ref: string) => ({ _type: 'reference', _key: 'x', _ref });
test.each<[string, (data: Data) => object, string, string]>([
  [
    'groupRound-solrosen-vt-2027-kvarnvik',
    () => ({ provider: leadingTo('district-kvarnvik') }),
    'provider',
    'Det finns ingen anordnare som heter district-kvarnvik.',
  ],
  [
    'provider-kvarnvik',
    () => ({ districts: [leadingTo('provider-kvarnvik')] }),
    'districts (nr 1)',
    'Det finns ingen stadsdel som heter provider-kvarnvik.',
  ],
  [
    'routine-rekrytering',
    ({ steps }) => ({ steps: [{ ...steps[0], routine: leadingTo('district-kvarnvik') }, ...steps.slice(1)] }),
    'steps (nr 1).routine',
    'district-kvarnvik',
  ],
])('%s that leads to a namesake of another kind stops the build', (id, change, field, words) => {
  const kept = shipped.map((each) => {
    const document = toSanity(each);
    return document._id === id ? { ...document, ...change(document) } : document;
  });
  expect(checkContent(fromSanity(kept, ({ _id }) => _id))).toEqual({
    ok: false,
    errors: [{ source: id, field, expected: expect.stringContaining(words) }],
  });
});

test.each(['javascript:alert(1)', 'java script:alert', 'http://example.se', 'data:text/html,(x)'])(
  'a link to %s that somebody put into Sanity stops the build',
  (href) => {
    const kept = shipped.map((each) => {
      const document = toSanity(each);
      if (document._id !== 'provider-kvarnvik') return document;
      const block = {
        _type: 'block',
        markDefs: [{ _type: 'link', _key: 'l', href }],
        children: [{ _type: 'span', text: 'här', marks: ['l'] }],
      };
      return { ...document, about: [block] };
    });
    expect(checkContent(fromSanity(kept, ({ _id }) => _id))).toMatchObject({
      ok: false,
      errors: [{ source: 'provider-kvarnvik', field: 'about (nr 1)' }],
    });
  },
);
