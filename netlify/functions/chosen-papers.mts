import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Config } from '@netlify/functions';
import JSZip from 'jszip';
import { chosenPapers, namesAskedFor, paperEndings } from '../../src/core/brochures/paper-files.ts';
import { secured } from '../../src/core/http/security-headers.ts';
import { log } from '../log.ts';

export const config: Config = { path: '/broschyrer/valda.zip' };

/** The build has written them; the platform packs them with this function. */
const folder = 'dist/broschyrer';

/**
 * The papers that somebody chose, in one file: `GET /broschyrer/valda.zip?valj=solrosen-foralder&valj=kort-barn`. Of a brochure
 * all that it is printed as. Who chose nothing that there is, is led to a page that says so.
 */
export default async (request: Request): Promise<Response> => {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return secured(new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } }));
  const names = namesAskedFor(new URL(request.url).searchParams);
  const files = (await Promise.all(names.map(filesOf))).flat();
  if (files.length === 0) {
    if (names.length > 0) log({ event: 'chosen-papers-missing', asked: names.length });
    return secured(new Response(null, { status: 303, headers: { Location: chosenPapers.nothingPath } }));
  }
  const zip = new JSZip();
  // A PDF is compressed already.
  for (const { name, bytes } of files) zip.file(name, bytes, { compression: 'STORE' });
  const stream = zip.generateNodeStream({ streamFiles: true });
  return secured(
    new Response(
      request.method === 'HEAD' ? null : (Readable.toWeb(new Readable().wrap(stream)) as ReadableStream),
      {
        headers: {
          'Content-Type': 'application/zip',
          'Content-Disposition': 'attachment; filename="broschyrer.zip"',
        },
      },
    ),
  );
};

const filesOf = async (paper: string): Promise<{ name: string; bytes: Buffer }[]> => {
  const all = await Promise.all(
    Object.values(paperEndings).map(async (ending) => {
      const name = `${paper}${ending}`;
      // A poster is not folded; and who asks for what is not there gets what is.
      const bytes = await readFile(`${folder}/${name}`).catch(() => undefined);
      return bytes && { name, bytes };
    }),
  );
  return all.filter((file) => file !== undefined);
};
