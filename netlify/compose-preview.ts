import { hmacPreviewPasses } from '../src/adapters/hmac-preview-passes.ts';
import type { PreviewPorts } from '../src/core/preview/preview.ts';
import type { Environment } from './environment.ts';

/**
 * Drafts for whoever comes from the Studio; undefined where no Sanity, or no token to read drafts with, is named. Apart
 * from `compose.ts`: pages alone need it, and no function carries Sanity's client for it.
 */
export const previewFor = (
  environment: Environment,
  clock: () => Date = () => new Date(),
): PreviewPorts | undefined => {
  const { SANITY_PROJECT_ID: projectId, SANITY_DATASET: dataset, SANITY_READ_TOKEN: token } = environment;
  if (!projectId || !dataset || !token) return undefined;
  const address = { projectId, dataset, token, apiHost: environment.SANITY_API_HOST };
  return {
    passes: hmacPreviewPasses(environment.SERVICE_SECRET),
    // Loaded when somebody previews: no family waits for Sanity's client.
    source: async () => (await import('../src/adapters/sanity-preview.ts')).sanityPreview(address),
    clock,
    secureCookie: environment.RUN_MODE === 'production',
  };
};
