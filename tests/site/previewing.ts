import { resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { createClient } from '@sanity/client';
import { createPreviewSecret } from '@sanity/preview-url-secret/create-secret';
import { fileContent } from '../../src/adapters/file-content.ts';
import { hmacPreviewPasses } from '../../src/adapters/hmac-preview-passes.ts';
import { type SanityDocument, toSanity } from '../../src/core/content/sanity-document.ts';
import { startSanityApi } from '../stand-ins/sanity-api.ts';
import { type RunningProduct, startProduct } from './running-product.ts';

export { expect };

const secret = 'a secret of forty characters for tests ..';
/** The sample content as Sanity keeps it. */
export const shipped = (await fileContent(resolve('content')).read()).map((each) => toSanity(each));
type Sanity = Awaited<ReturnType<typeof startSanityApi>>;

/** A test with a product that is built from files as every other test's, and a Sanity beside it that only previews read. */
export const test = base.extend<object, { sanity: Sanity; product: RunningProduct }>({
  sanity: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const sanity = await startSanityApi(shipped);
      await use(sanity);
      await sanity.stop();
    },
    { scope: 'worker' },
  ],
  product: [
    async ({ sanity }, use) => {
      const product = await startProduct({
        env: {
          SERVICE_SECRET: secret,
          SANITY_PROJECT_ID: sanity.projectId,
          SANITY_DATASET: sanity.dataset,
          SANITY_READ_TOKEN: sanity.token,
          SANITY_API_HOST: sanity.url,
        },
      });
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: ({ product }, use) => use(product.url),
});

test.beforeEach(({ sanity }) => {
  sanity.state.behaviours = [];
  for (const { _id } of shipped) sanity.remove(`drafts.${_id}`);
});

const named = (id: string): SanityDocument => {
  const document = shipped.find(({ _id }) => _id === id);
  if (!document) throw new Error(`${id} is not among the sample content.`);
  return document;
};
/** A draft of a shipped document, with these fields in place of what they were. */
export const draft = (sanity: Sanity, id: string, fields: object) =>
  sanity.put({ ...named(id), _id: `drafts.${id}`, ...fields } as SanityDocument);

/** A link as the Studio makes it, with Sanity's own library. */
export const linkTo = async (sanity: Sanity, path: string): Promise<string> => {
  const client = createClient({
    projectId: sanity.projectId,
    dataset: sanity.dataset,
    token: sanity.token,
    apiHost: sanity.url,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
  });
  const made = await createPreviewSecret(client, 'test', 'https://studio.example.se/', undefined);
  const parameters = new URLSearchParams({
    'sanity-preview-secret': made.secret,
    'sanity-preview-pathname': path,
  });
  return `/forhandsvisning/oppna/?${parameters}`;
};

/** A pass as the site issues it, for requests without a browser. */
export const pass = (minutes = 30, by = secret) =>
  `forhandsvisning=${hmacPreviewPasses(by).issue(new Date(Date.now() + minutes * 60_000))}`;
