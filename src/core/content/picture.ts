import { z } from 'zod';
import { line } from './words.ts';

/**
 * A picture among the content and what it shows, in words for those who do not see it. Shapes, Sanity's documents and the
 * Studio know it; no kind has one until the build can bring its bytes along (record 18).
 */
export const pictureSchema = z
  .strictObject(
    {
      /** The name of a file in `bilder/`. */
      file: z.string({ error: 'Skriv bildens filnamn.' }).regex(/^[a-z0-9]+(-[a-z0-9]+)*\.(jpg|png|webp)$/, {
        error: 'Skriv filnamnet med små bokstäver, siffror och bindestreck, och .jpg, .png eller .webp.',
      }),
      alt: line(200),
    },
    { error: 'Skriv bilden med file och alt: filens namn, och vad bilden visar.' },
  )
  .meta({ shape: 'picture' });
export type Picture = z.infer<typeof pictureSchema>;
