import { cacheDir } from 'astro:config/server';
import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { pictureFiles } from '../../published-pictures.ts';

/** The files of pictures, named after what they hold: what stands under a name never changes. */
export const getStaticPaths = (async () =>
  (await pictureFiles()).map(({ path, type }) => ({
    params: { file: path.slice('/bilder/'.length) },
    props: { type },
  }))) satisfies GetStaticPaths;

/** The bytes that the content's loader has kept. */
export const GET: APIRoute<{ type: string }, { file: string }> = async ({ params, props }) =>
  new Response(await readFile(new URL(`pictures/${params.file}`, cacheDir)), {
    headers: { 'content-type': props.type },
  });
