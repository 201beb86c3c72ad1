import { createClient, type SanityClient } from '@sanity/client';

/** Which Sanity is asked. `apiHost` is another address that speaks Sanity's interface: the stand-in's. */
export type SanityAddress = {
  projectId: string;
  dataset: string;
  token?: string | undefined;
  apiHost?: string | undefined;
};

/** The version of Sanity's interface that all of this was written for, by its date. */
const apiVersion = '2025-02-19';

/**
 * A client for one perspective. It asks the interface itself and not the cache beside it: what an editor has published
 * must be there when the build that the publishing started reads it. It never repeats a question: see `askedAgain`.
 */
export const sanityConnection = (
  { projectId, dataset, token, apiHost }: SanityAddress,
  perspective: 'published' | 'drafts' | 'raw',
  timeoutMs: number,
): SanityClient =>
  createClient({
    projectId,
    dataset,
    apiVersion,
    perspective,
    useCdn: false,
    maxRetries: 0,
    timeout: timeoutMs,
    ...(token ? { token } : {}),
    ...(apiHost ? { apiHost, useProjectHostname: false } : {}),
  });
