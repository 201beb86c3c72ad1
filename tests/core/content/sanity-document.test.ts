import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileContent } from '../../../src/adapters/file-content.ts';
import type { RawDocument } from '../../../src/core/content/content.ts';
import { fromPortableText, toPortableText } from '../../../src/core/content/portable-text.ts';
import { fromSanity, toSanity } from '../../../src/core/content/sanity-document.ts';
import { documentKinds, shapeOf } from '../../../src/core/content/shape.ts';

const shipped = await fileContent(resolve(import.meta.dirname, '../../../content')).read();
const bare = (documents: readonly RawDocument[]) => documents.map((each) => ({ ...each, source: '' }));

describe('the content as Sanity keeps it', () => {
  test('comes back as it was', () =>
    expect(
      bare(
        fromSanity(
          shipped.map((each) => toSanity(each)),
          () => '',
        ),
      ),
    ).toEqual(bare(shipped)));

  test('gives every document an id of its own, without a dot', () => {
    const ids = shipped.map((each) => toSanity(each)._id);
    expect(new Set(ids).size).toBe(shipped.length);
    expect(ids.filter((id) => !/^[a-zA-Z0-9-]+$/.test(id))).toEqual([]);
  });

  test('gives every part of a list a key, and holds no list of lists', () => {
    const wrong: unknown[] = [];
    const look = (value: unknown) => {
      if (Array.isArray(value)) {
        for (const each of value) {
          if (Array.isArray(each) || (typeof each === 'object' && !each._key)) wrong.push(each);
          look(each);
        }
      } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
    };
    for (const each of shipped) look(toSanity(each));
    expect(wrong).toEqual([]);
  });

  test('follows a reference to a document that an editor made, whose id is random', () => {
    const [round] = fromSanity(
      [
        {
          _id: 'r',
          _type: 'groupRound',
          slug: { current: 'x' },
          provider: { _type: 'reference', _ref: 'abc' },
        },
        { _id: 'abc', _type: 'provider', slug: { current: 'kvarnvik' } },
      ],
      ({ _id }) => _id,
    );
    expect(round).toMatchObject({ kind: 'rounds', id: 'x', data: { provider: 'kvarnvik' } });
  });

  test.each([
    [
      'a picture',
      { _type: 'image', asset: { _ref: 'image-ab-9x8-jpg' }, alt: 'En dörr.' },
      { file: 'ab-9x8.jpg', alt: 'En dörr.' },
    ],
    ['one without words', { _type: 'image', asset: { _ref: 'image-ab-9x8-jpg' } }, { file: 'ab-9x8.jpg' }],
    ['words without a picture', { _type: 'image', alt: 'En dörr.' }, { alt: 'En dörr.' }],
    ['one that an editor has taken away', { _type: 'image' }, undefined],
  ])('reads %s', (_what, picture, expected) => {
    const [provider] = fromSanity([{ _id: 'p', _type: 'provider', picture }], ({ _id }) => _id);
    expect(provider?.data).toEqual(expected ? { picture: expected } : {});
  });

  test('leaves out what an editor has emptied, and what is none of ours', () =>
    expect(
      fromSanity(
        [
          { _id: 'd', _type: 'district', slug: { current: 'd' }, name: null, _rev: '1' },
          { _id: 's', _type: 'sanity.imageAsset' },
        ],
        () => '',
      ),
    ).toEqual([{ kind: 'districts', id: 'd', source: '', data: {} }]));
});

test.each(documentKinds)('every part of %s has a shape', (kind) => expect(shapeOf(kind)).toBeDefined());

describe('portable text', () => {
  test('comes back as it was written', () => {
    const text = ['Ett **starkt** ord och [en länk](/om/).', { points: ['ett', '**två**'] }, 'Slut.'];
    expect(fromPortableText(toPortableText(text))).toEqual(text);
  });

  test('keeps the words of what it cannot show', () => {
    const nested = [
      {
        _type: 'block',
        style: 'h1',
        listItem: 'bullet',
        level: 9,
        markDefs: [{ _type: 'evil', _key: 'e', onclick: 'x' }],
        children: [
          { _type: 'span', text: '<b>ord</b>', marks: ['e', 'underline', 'saknas'] },
          { _type: 'img' },
          null,
        ],
      },
    ];
    expect(fromPortableText(nested)).toEqual([{ points: ['<b>ord</b>'] }]);
  });

  test('hands on what is no text, for the schema to refuse', () =>
    expect(fromPortableText([{ _type: 'html', html: '<script>' }, null, 7])).toEqual([
      { _type: 'html', html: '<script>' },
      null,
      7,
    ]));
});
