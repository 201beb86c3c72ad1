import type { IncomingMessage } from 'node:http';
import type { SanityDocument } from '../../src/core/content/sanity-document.ts';
import { assetOf } from './sanity-dataset.ts';
import { applyMutations, type Mutation } from './sanity-mutations.ts';

/** What is written to: the stand-in's documents, and its pictures by name. */
type Held = {
  stored: Map<string, SanityDocument>;
  pictures: Map<string, Uint8Array>;
  address: string;
  now: Date;
};

/** The part of Sanity's interface that `sanity dataset import` and preview links write with. Undefined for what is none of it. */
export const answerWrite = async (
  request: IncomingMessage,
  url: URL,
  held: Held,
): Promise<object | undefined> => {
  if (request.method !== 'POST') return undefined;
  if (/\/data\/mutate\/\w+$/.test(url.pathname)) {
    const { mutations } = JSON.parse((await bodyOf(request)).toString()) as { mutations: Mutation[] };
    return applyMutations(held.stored, mutations, held.now);
  }
  if (!/\/assets\/images\/\w+$/.test(url.pathname)) return undefined;
  const bytes = await bodyOf(request);
  const { name, asset } = await assetOf(url.searchParams.get('filename') ?? '', bytes);
  const document = { ...asset, url: `${held.address}${name}` };
  held.pictures.set(name, bytes);
  held.stored.set(asset._id, document);
  return { document };
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
};
