import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedBrochures } from '../../brochures.ts';
import { siteAddress } from '../../site-address.ts';

/** Each brochure as a PDF, and its front as a picture. */
export const getStaticPaths = (async () =>
  (await publishedBrochures(siteAddress())).flatMap(({ brochure: { name }, pdf, picture }) => [
    { params: { file: `${name}.pdf` }, props: { bytes: pdf, type: 'application/pdf' } },
    { params: { file: `${name}.webp` }, props: { bytes: picture, type: 'image/webp' } },
  ])) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer>; type: string }> = ({ props }) =>
  new Response(props.bytes, { headers: { 'content-type': props.type } });
