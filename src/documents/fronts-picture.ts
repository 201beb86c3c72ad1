import sharp from 'sharp';

/** Drawings (SVG) as pictures of one size in pixels, one below the other (WebP): so many pictures would be as many requests. */
export const frontsPicture = async (
  fronts: readonly string[],
  { width, height }: { width: number; height: number },
): Promise<Uint8Array> => {
  const pictures = await Promise.all(
    fronts.map((svg) => sharp(Buffer.from(svg)).resize(width, height, { fit: 'fill' }).png().toBuffer()),
  );
  return sharp({ create: { width, height: height * fronts.length, channels: 3, background: 'white' } })
    .composite(pictures.map((input, index) => ({ input, left: 0, top: index * height })))
    .webp({ quality: 78 })
    .toBuffer();
};
