import { basename } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { frontsPath, publishedBrochures } from '../../brochures.ts';
import { siteAddress } from '../../site-address.ts';

/** Each brochure as a PDF, and all fronts as one picture. */
export const getStaticPaths = (async () => {
  const { all, fronts } = await publishedBrochures(siteAddress());
  return [
    ...all.map(({ brochure: { name }, pdf }) => ({
      params: { file: `${name}.pdf` },
      props: { bytes: pdf, type: 'application/pdf' },
    })),
    { params: { file: basename(frontsPath) }, props: { bytes: fronts, type: 'image/webp' } },
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer>; type: string }> = ({ props }) =>
  new Response(props.bytes, { headers: { 'content-type': props.type } });
