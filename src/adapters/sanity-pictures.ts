import { pictureBytesMax } from '../core/content/picture-facts.ts';
import type { SanityAddress } from './sanity-connection.ts';
import { askedAgain, type Patience, RefusedBySanity } from './sanity-questions.ts';

/** Where Sanity hands out the bytes of pictures; a stand-in for its interface does that too. */
const pictureHost = 'https://cdn.sanity.io';

/**
 * The bytes of a picture as they were uploaded, or the first of them when there are too many; undefined when there is no
 * such picture. Throws `UnreadableContent` when Sanity does not hand them out within bounded time.
 */
export const sanityPicture = (
  { projectId, dataset, token, apiHost }: SanityAddress,
  file: string,
  timeoutMs: number,
  patient: Patience,
): Promise<Uint8Array | undefined> => {
  const address = new URL(`/images/${projectId}/${dataset}/${file}`, apiHost ?? pictureHost);
  // Who may read everything gets what was uploaded; others get it as Sanity shows it.
  if (token) address.searchParams.set('dlRaw', 'true');
  return askedAgain(async () => {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
      ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}),
    });
    if (response.ok) return await bounded(response);
    await response.body?.cancel();
    if (response.status === 404) return undefined;
    throw new RefusedBySanity(response.status, response.headers.get('retry-after'));
  }, patient);
};

/** Half of a picture is an error, as when the line breaks; of one that is too large no more is read than shows it. */
const bounded = async (response: Response): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > pictureBytesMax) break;
  }
  return Buffer.concat(chunks);
};
