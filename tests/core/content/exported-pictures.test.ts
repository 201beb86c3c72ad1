import { describe, expect, test } from 'vitest';
import { exportedPath, pictureNamer } from '../../../src/core/content/exported-pictures.ts';

const link = (file: string) => `image@file://./images/${file}`;
const [one, other] = ['a'.repeat(40), 'b'.repeat(40)];

describe('an exported picture', () => {
  test.each([
    ['Kvarnviks hus.webp', 'kvarnviks-hus.webp'],
    ['Åsögatan 3 – entrén.JPG', 'asogatan-3-entren.webp'],
    ['port.tar.webp', 'port-tar.webp'],
    ['???.webp', `${one}-900x700.webp`],
  ])('that was uploaded as %s is called %s', (originalFilename, name) =>
    expect(pictureNamer({ [`image-${one}`]: { originalFilename } })(link(`${one}-900x700.webp`))).toBe(name),
  );

  test('keeps the name that it has where nothing else is known', () =>
    expect(pictureNamer({})(link('hus.webp'))).toBe('hus.webp'));

  test('never gets the name of another, and always its own', () => {
    const nameOf = pictureNamer({
      [`image-${one}`]: { originalFilename: 'IMG_1.jpg' },
      [`image-${other}`]: { originalFilename: 'img 1.jpg' },
    });
    const links = [link(`${one}-9x9.jpg`), link(`${other}-9x9.jpg`)];
    expect([...links, ...links].map(nameOf)).toEqual([
      'img-1.jpg',
      'img-1-2.jpg',
      'img-1.jpg',
      'img-1-2.jpg',
    ]);
  });

  test.each([
    link('../../.env'),
    link('..'),
    'image@https://example.se/a.webp',
    'image@file:///etc/passwd',
    link('a/b.webp'),
  ])('is not looked for elsewhere: %s', (elsewhere) => expect(exportedPath(elsewhere)).toBeUndefined());
});
