import sharp from 'sharp';

/** A photograph as a telephone takes it: held on its side, and with where it was taken written into it. */
export const photograph = (width: number, height: number): Promise<Buffer> =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 12 },
    },
  })
    .withExif({
      IFD0: { Make: 'Telefon', Copyright: 'Kim Ek' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '59/1 19/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '18/1 3/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer();

/** One colour, in as few bytes as there can be. */
export const plain = (width: number, height: number, kind: 'png' | 'jpeg' | 'webp'): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#c84' } })
    [kind]()
    .toBuffer();

/** More bytes than a picture may have. */
export const tooHeavy = (): Promise<Buffer> =>
  sharp({
    create: {
      width: 1700,
      height: 1300,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .webp({ lossless: true, effort: 0 })
    .toBuffer();
