import { basename } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { frontsPath, paperFiles, publishedPapers } from '../../published-papers.ts';
import { siteAddress } from '../../site-address.ts';

/** All that is printed as PDFs, and all fronts as one picture. */
export const getStaticPaths = (async () => {
  const files = paperFiles(await publishedPapers(siteAddress()));
  return [...files].map(([path, bytes]) => ({
    params: { file: basename(path) },
    props: { bytes, type: path === frontsPath ? 'image/webp' : 'application/pdf' },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer>; type: string }> = ({ props }) =>
  new Response(props.bytes, { headers: { 'content-type': props.type } });
