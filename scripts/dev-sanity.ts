/** `npm run dev:sanity`: a stand-in for Sanity that holds what is in `content/`, and the product built from it. */

import { fileContent } from '../src/adapters/file-content.ts';
import { toSanity } from '../src/core/content/sanity-document.ts';
import { startSanityApi } from '../tests/stand-ins/sanity-api.ts';

const documents = await fileContent(process.env.CONTENT_DIRECTORY ?? 'content').read();
const sanity = await startSanityApi(documents.map((document) => toSanity(document)));
Object.assign(process.env, {
  CONTENT_SOURCE: 'sanity',
  SANITY_PROJECT_ID: sanity.projectId,
  SANITY_DATASET: sanity.dataset,
  SANITY_READ_TOKEN: sanity.token,
  SANITY_API_HOST: sanity.url,
});
console.log(`A stand-in for Sanity answers at ${sanity.url} with ${documents.length} documents of content/.`);
await import('./start.ts');
