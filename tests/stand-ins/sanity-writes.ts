import type { IncomingMessage } from 'node:http';
import type { SanityDocument } from '../../src/core/content/sanity-document.ts';
import { assetOf } from './sanity-dataset.ts';

/** What is written to: the stand-in's documents, and its pictures by name. */
type Held = { stored: Map<string, SanityDocument>; pictures: Map<string, Uint8Array>; address: string };
type Patch = { id: string; set?: object; setIfMissing?: object; unset?: string[] };
type Mutation = { create?: SanityDocument; createOrReplace?: SanityDocument; patch?: Patch };

/** The part of Sanity's interface that `sanity dataset import` writes with. Undefined for what is none of it. */
export const answerWrite = async (
  request: IncomingMessage,
  url: URL,
  held: Held,
): Promise<object | undefined> => {
  if (request.method !== 'POST') return undefined;
  if (/\/data\/mutate\/\w+$/.test(url.pathname)) {
    const { mutations } = JSON.parse((await bodyOf(request)).toString()) as { mutations: Mutation[] };
    return { transactionId: 'x', results: mutations.map((mutation) => mutated(mutation, held.stored)) };
  }
  if (!/\/assets\/images\/\w+$/.test(url.pathname)) return undefined;
  const bytes = await bodyOf(request);
  const { name, asset } = await assetOf(url.searchParams.get('filename') ?? '', bytes);
  const document = { ...asset, url: `${held.address}${name}` };
  held.pictures.set(name, bytes);
  held.stored.set(asset._id, document);
  return { document };
};

const mutated = ({ create, createOrReplace, patch }: Mutation, stored: Held['stored']) => {
  const written = create ?? createOrReplace;
  if (written) stored.set(written._id, written);
  else if (patch) stored.set(patch.id, patched(stored.get(patch.id), patch));
  return { id: written?._id ?? patch?.id, operation: 'update' };
};

const patched = (
  document: SanityDocument | undefined,
  { set, setIfMissing, unset }: Patch,
): SanityDocument => {
  if (!document) throw new Error('What is patched is not there.');
  const changed = structuredClone(document);
  for (const [path, value] of Object.entries(setIfMissing ?? {})) {
    const [parent, step] = placeOf(changed, path);
    parent[step] ??= value;
  }
  for (const [path, value] of Object.entries(set ?? {})) {
    const [parent, step] = placeOf(changed, path);
    parent[step] = value;
  }
  for (const path of unset ?? []) {
    const [parent, step] = placeOf(changed, path);
    delete parent[step];
  }
  return changed;
};

// biome-ignore lint/suspicious/noExplicitAny: what a path leads through may be anything.
type Place = any;

/** The object or list that a path such as `steps[_key=="a"].routine` or `picture.asset` ends in, and its last step. */
const placeOf = (document: SanityDocument, path: string): [Place, string | number] => {
  const steps = [...path.matchAll(/\[_key\s*==\s*"([^"]+)"\]|\[(\d+)\]|([^.[\]]+)/g)];
  let parent: Place = document;
  for (const [index, [, key, number, name]] of steps.entries()) {
    const step =
      key === undefined ? (name ?? Number(number)) : parent.findIndex((each: Place) => each._key === key);
    if (index === steps.length - 1) return [parent, step];
    parent = parent[step];
  }
  throw new Error(`${path} leads nowhere.`);
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
};
