/** `npm run dev:sanity`: a stand-in for Sanity that holds what is in `content/`, and the product built from it. */

import { randomBytes } from 'node:crypto';
import { previewDoor } from '../src/core/preview/preview-path.ts';
import { startSanityApi } from '../tests/stand-ins/sanity-api.ts';
import { datasetOf } from '../tests/stand-ins/sanity-dataset.ts';

const { documents, pictures } = await datasetOf(process.env.CONTENT_DIRECTORY ?? 'content');
const sanity = await startSanityApi(documents, { pictures });
Object.assign(process.env, {
  CONTENT_SOURCE: 'sanity',
  SANITY_PROJECT_ID: sanity.projectId,
  SANITY_DATASET: sanity.dataset,
  SANITY_READ_TOKEN: sanity.token,
  SANITY_API_HOST: sanity.url,
});
console.log(`A stand-in for Sanity answers at ${sanity.url} with ${documents.length} documents of content/.`);

// As the Studio's Förhandsvisa makes it, for whoever has no Studio here.
const secret = randomBytes(16).toString('base64url');
sanity.put({
  _id: 'drafts.preview',
  _type: 'sanity.previewUrlSecret',
  _updatedAt: new Date().toISOString(),
  secret,
  studioUrl: 'http://localhost:5200/',
});
await import('./start.ts');
console.log(
  `  Preview   http://localhost:${process.env.PORT ?? 4321}${previewDoor}?sanity-preview-secret=${secret}\n            opens for an hour`,
);
