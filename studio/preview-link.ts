import { createPreviewSecret } from '@sanity/preview-url-secret/create-secret';
import { kindOfType } from '../src/core/content/document-types.ts';
import type { SanityDocument } from '../src/core/content/sanity-document.ts';
import { documentPath } from '../src/core/preview/document-path.ts';
import { previewDoor } from '../src/core/preview/preview-path.ts';

/** The page of the site that shows a document; undefined while it has no name yet, and for what no page shows. */
export const pageOf = (document: SanityDocument | null): string | undefined => {
  const kind = document ? kindOfType(document._type) : undefined;
  if (!document || !kind) return undefined;
  const { current } = (document.slug ?? {}) as { current?: unknown };
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return documentPath(kind, {
    slug: text(current),
    language: text(document.language),
    group: text(document.group),
  });
};

type PreviewOf = { siteUrl: string; page: string; studioUrl: string; userId: string | undefined };

/**
 * The address that opens the preview of a page. Its secret is made in Sanity, as a draft that only those see who see
 * drafts, and is good for an hour.
 */
export const previewLink = async (
  client: Parameters<typeof createPreviewSecret>[0],
  { siteUrl, page, studioUrl, userId }: PreviewOf,
): Promise<string> => {
  const { secret } = await createPreviewSecret(client, 'stodgrupper', studioUrl, userId);
  const link = new URL(previewDoor, siteUrl);
  link.searchParams.set('sanity-preview-secret', secret);
  link.searchParams.set('sanity-preview-pathname', page);
  return link.href;
};
