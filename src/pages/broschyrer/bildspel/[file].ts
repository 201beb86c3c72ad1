import { basename } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { siteAddress } from '../../../site-address.ts';
import { firstSlidesPath, publishedSlideDecks } from '../../../slide-decks.ts';

const powerPointType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Each deck for PowerPoint and as a PDF, and the first slides of all as one picture. */
export const getStaticPaths = (async () => {
  const { all, fronts } = await publishedSlideDecks(siteAddress());
  return [
    ...all.flatMap(({ deck: { name }, pptx, pdf }) => [
      { params: { file: `${name}.pptx` }, props: { bytes: pptx, type: powerPointType } },
      { params: { file: `${name}.pdf` }, props: { bytes: pdf, type: 'application/pdf' } },
    ]),
    { params: { file: basename(firstSlidesPath) }, props: { bytes: fronts, type: 'image/webp' } },
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer>; type: string }> = ({ props }) =>
  new Response(props.bytes, { headers: { 'content-type': props.type } });
