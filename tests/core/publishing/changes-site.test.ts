import { expect, test } from 'vitest';
import { documentTypes } from '../../../src/core/content/document-types.ts';
import { changesSite } from '../../../src/core/publishing/changes-site.ts';

const told = (body: unknown) => changesSite(JSON.stringify(body));

test.each(Object.values(documentTypes))('a published document of type $type changes the site', ({ type }) => {
  expect(told({ _id: `${type}-x`, _type: type })).toBe(true);
  expect(told({ _id: `drafts.${type}-x`, _type: type })).toBe(false);
  expect(told({ _id: `versions.r1.${type}-x`, _type: type })).toBe(false);
});

test.each(['sanity.imageAsset', 'media.tag', '__proto__', 'constructor', ''])(
  '“%s” is none of ours',
  (type) => {
    expect(told({ _id: 'x', _type: type })).toBe(false);
  },
);

test.each([[{}], [null], [[]], ['text'], [7], [{ _id: 'district-x' }], [{ _type: 7 }], [{ _type: null }]])(
  '%j, which tells no type, counts as a change',
  (body) => {
    expect(told(body)).toBe(true);
  },
);

test('what is no JSON counts as a change, too', () => {
  expect(changesSite('publicerat')).toBe(true);
});
