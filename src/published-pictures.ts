/**
 * Pictures as pages show them: `const picture = await publishedPicture(provider.picture);`
 */
import { getCollection, getEntry } from 'astro:content';
import type { Picture } from './core/content/picture.ts';
import type { PublishedPicture } from './core/content/prepare-pictures.ts';

/** With what it shows, in words. Undefined where there is none, or none has been made of it yet. */
export const publishedPicture = async (
  picture: Picture | undefined,
): Promise<(PublishedPicture & { alt: string }) | undefined> => {
  const entry = picture && (await getEntry('pictures', picture.file));
  return entry && { ...entry.data, alt: picture.alt };
};

/** Every file that pages lead to. */
export const pictureFiles = async (): Promise<PublishedPicture['files']> =>
  (await getCollection('pictures')).flatMap(({ data }) => data.files);
