import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { sharpPictures } from '../../src/adapters/sharp-pictures.ts';
import { photograph, plain } from '../stand-ins/photographs.ts';

const made = async (bytes: Uint8Array) => {
  const picture = await sharpPictures.make(bytes);
  if (!picture) throw new Error('Nothing was made of it.');
  return picture;
};

describe('a photograph from a telephone', async () => {
  const taken = await photograph(1600, 1200);
  const picture = await made(taken);

  test('loses where, with what and by whom it was taken', async () => {
    const before = await sharp(taken).metadata();
    expect(before.exif?.toString('latin1')).toContain('Kim Ek');
    for (const { bytes } of picture.files) {
      const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc, icc }).toEqual({});
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Exif|Kim Ek|Telefon/);
    }
  });

  test('stands upright, and says so', async () => {
    expect(await sharpPictures.measure(taken)).toEqual({ width: 1200, height: 1600 });
    expect([picture.width, picture.height]).toEqual([1200, 1600]);
    for (const { bytes, width } of picture.files) {
      const drawn = await sharp(bytes).metadata();
      expect([drawn.width, drawn.height]).toEqual([width, (width * 4) / 3]);
    }
  });

  test('becomes a light file for each width, and one for old browsers', () => {
    expect(picture.files.map(({ type, width }) => [type, width])).toEqual([
      ['image/webp', 480],
      ['image/webp', 960],
      ['image/jpeg', 480],
    ]);
    expect(picture.files.filter(({ bytes }) => bytes.length > 60_000)).toEqual([]);
    for (const { path, type } of picture.files)
      expect(path).toMatch(
        type === 'image/webp' ? /^\/bilder\/[0-9a-f]{16}\.webp$/ : /^\/bilder\/[0-9a-f]{16}\.jpg$/,
      );
  });

  test('is the same each time, under the name that Sanity gives it', async () => {
    expect(await made(taken)).toEqual(picture);
    expect(picture.name).toMatch(/^[0-9a-f]{40}-1600x1200\.jpg$/);
  });
});

test('a narrow picture is never stretched', async () => {
  const { files } = await made(await plain(500, 300, 'png'));
  expect(files.map(({ width }) => width)).toEqual([480, 500, 480]);
});

test.each(['kvarnviks-familjehus.webp', 'innerstadens-port.webp'])(
  '%s costs a telephone little',
  async (file) => {
    const { files } = await made(await readFile(resolve('content/bilder', file)));
    expect(files.map(({ bytes }) => bytes.length > 20_000)).toEqual([false, false, false]);
  },
);

describe('nothing is made of', () => {
  test('half a picture', async () => {
    const whole = await plain(800, 600, 'png');
    expect(await sharpPictures.make(whole.subarray(0, whole.length >> 1))).toBeUndefined();
    const taken = await photograph(800, 600);
    expect(await sharpPictures.make(taken.subarray(0, taken.length >> 1))).toBeUndefined();
  });

  test('a beginning without a picture', async () => {
    expect(await sharpPictures.measure(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).toBeUndefined();
  });
});
