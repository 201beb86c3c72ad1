/** `npm run dev:sanity`: a stand-in for Sanity that holds what is in `content/`, and the product built from it. */

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
await import('./start.ts');
