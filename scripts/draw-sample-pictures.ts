/** Draws the sample content's pictures, `content/bilder/*.webp`, from `scripts/sample-pictures/*.svg`: `npm exec node scripts/draw-sample-pictures.ts` */
import { readdir } from 'node:fs/promises';
import sharp from 'sharp';

const drawings = new URL('./sample-pictures/', import.meta.url);
for (const drawing of await readdir(drawings)) {
  const picture = `content/bilder/${drawing.replace(/svg$/, 'webp')}`;
  const { size } = await sharp(new URL(drawing, drawings).pathname).webp({ quality: 88 }).toFile(picture);
  console.log(`${picture}: ${size} bytes`);
}
