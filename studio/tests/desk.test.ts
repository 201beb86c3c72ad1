import { describe, expect, test } from 'vitest';
import { documentTypes } from '../../src/core/content/document-types.ts';
import type { SanityDocument } from '../../src/core/content/sanity-document.ts';
import { documentKinds } from '../../src/core/content/shape.ts';
import { derivedTypes } from '../derived-type.ts';
import { followingRound, type StoredRound } from '../following-round.ts';
import { parts } from '../structure.ts';
import { toldOf } from '../validation.ts';

const round = (more: object = {}): StoredRound => ({
  _id: 'abc',
  _type: 'groupRound',
  slug: { _type: 'slug', current: 'solrosen-vt-2027' },
  group: 'solrosen',
  term: 'VT 2027',
  ages: { from: 7, to: 9 },
  status: 'oppen',
  provider: { _type: 'reference', _ref: 'random' } as { _ref: string },
  schedule: {
    startDate: '2027-01-18',
    endDate: '2027-05-03',
    startTime: '16:30',
    endTime: '18:30',
    meetings: 14,
    place: 'Rum Linden',
  },
  ...more,
});
const { schedule: _, ...trappan } = round({ group: 'trappan' });
const provider: SanityDocument = { _id: 'random', _type: 'provider', slug: { current: 'kvarnvik' } };

const typeOf = (name: string) => {
  const type = derivedTypes(async () => []).find((each) => each.name === name);
  if (!type) throw new Error(`There is no ${name}.`);
  return type as unknown as {
    fields: { name: string; hidden?(context: object): boolean }[];
    preview: { prepare(picked: object): { title: string } };
  };
};

test('every kind stands in one part of the desk', () =>
  expect(parts.flatMap(([, kinds]) => kinds).toSorted()).toEqual(documentKinds.toSorted()));

test('a row of a round says which it is', () =>
  expect(
    typeOf('groupRound').preview.prepare({
      group: 'solrosen',
      term: 'HT 2027',
      from: 7,
      to: 9,
      status: 'oppen',
    }),
  ).toMatchObject({ title: 'Solrosen HT 2027 · 7–9 år', subtitle: expect.stringMatching(/^öppen/) }));

describe('a round of Trappan', () => {
  const hidden = typeOf('groupRound').fields.find(({ name }) => name === 'schedule')?.hidden;

  test('is not asked for day, time and place; others are', () => {
    expect(hidden?.({ document: trappan })).toBe(true);
    expect(hidden?.({ document: round() })).toBe(false);
  });

  test('shows what must be taken away, and is refused with it', () => {
    const telling = round({ group: 'trappan' });
    expect(hidden?.({ document: telling })).toBe(false);
    expect(toldOf(telling, 'rounds', [provider]).map(({ path }) => path)).toContainEqual(['schedule']);
  });

  test('is refused when its name tells a day', () =>
    expect(
      toldOf({ ...trappan, slug: { current: 'trappan-mandagar' } } as never, 'rounds', [provider]),
    ).toMatchObject([{ path: ['slug'], message: expect.stringContaining('Ta bort det.') }]));
});

describe('the round that follows', () => {
  test('is a draft in the next term that keeps its provider', () =>
    expect(followingRound(round(), '1f2e3d4c')).toMatchObject({
      _id: 'drafts.1f2e3d4c',
      _type: documentTypes.rounds.type,
      slug: { current: 'solrosen-ht-2027-1f2e' },
      term: 'HT 2027',
      status: 'planeras',
      provider: { _ref: 'random' },
      schedule: { startDate: '2027-09-06', place: 'Rum Linden' },
    }));

  test('can be published as it is', () => {
    const next = followingRound(round(), '1f2e3d4c');
    expect(toldOf(next as SanityDocument, 'rounds', [provider])).toEqual([]);
  });

  test('of Trappan has neither day nor place', () =>
    expect(followingRound(trappan as StoredRound, '1f2e3d4c')).not.toHaveProperty('schedule'));

  test('waits until the round itself has no errors', () =>
    expect(followingRound(round({ ages: { from: 9, to: 7 } }), '1f2e3d4c')).toBeUndefined());
});

test('what is wrong in a list is told at the part that has it', () => {
  const unit = {
    _id: 'coordinatingUnit',
    _type: 'coordinatingUnit',
    phoneHours: [{ _key: 'k1', days: 'fredag', from: '12:00', to: '09:00' }],
  };
  expect(toldOf(unit, 'unit', []).map(({ path }) => path)).toContainEqual([
    'phoneHours',
    { _key: 'k1' },
    'to',
  ]);
});
