import type { APIRoute, GetStaticPaths } from 'astro';
import { pictureBytes, pictureFiles } from '../../published-pictures.ts';

/** The files of pictures, named after what they hold: what stands under a name never changes. */
export const getStaticPaths = (async () =>
  (await pictureFiles()).map(({ path, type }) => ({
    params: { file: path.slice('/bilder/'.length) },
    props: { type },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ type: string }, { file: string }> = async ({ params, props }) =>
  new Response(await pictureBytes(params.file), { headers: { 'content-type': props.type } });
