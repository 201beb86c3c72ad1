import { z } from 'zod';
import { line } from './words.ts';

/** What a picture may be. Never SVG: it is a document, which can hold a script. */
export const pictureFormats = ['jpg', 'png', 'webp'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** A picture among the content and what it shows, in words for those who do not see it. */
export const pictureSchema = z
  .strictObject(
    {
      /** The name of a file in `bilder/`; from Sanity, that of the asset's file. */
      file: z.string({ error: 'Välj en bild.' }).regex(/^[a-z0-9]+(-[a-z0-9]+)*\.(jpg|png|webp)$/, {
        error:
          'Välj en bild som är jpg, png eller webp. Filens namn skrivs med små bokstäver a–z, siffror och bindestreck.',
      }),
      alt: line(200),
    },
    { error: 'Skriv bilden med file och alt: filens namn, och vad bilden visar.' },
  )
  .meta({ shape: 'picture' });
export type Picture = z.infer<typeof pictureSchema>;
