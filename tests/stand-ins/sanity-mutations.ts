import { evaluate, parse } from 'groq-js';
import type { SanityDocument } from '../../src/core/content/sanity-document.ts';

type Patch = { id: string; set?: object; setIfMissing?: object; unset?: string[] };

/** What Sanity's interface for writing takes, as far as `sanity dataset import` and `@sanity/preview-url-secret` use it. */
export type Mutation =
  | { create: SanityDocument }
  | { createOrReplace: SanityDocument }
  | { patch: Patch }
  | { delete: { query: string; params?: Record<string, unknown> } };

/** Writes to `stored` as Sanity does, with the moment of the change; answers as it does. */
export const applyMutations = async (
  stored: Map<string, SanityDocument>,
  mutations: readonly Mutation[],
  now: Date,
): Promise<object> => {
  const results: { id: string; operation: string }[] = [];
  const changed = { _updatedAt: now.toISOString() };
  for (const mutation of mutations) {
    if ('create' in mutation || 'createOrReplace' in mutation) {
      const written = 'create' in mutation ? mutation.create : mutation.createOrReplace;
      stored.set(written._id, { ...written, ...changed });
      results.push({ id: written._id, operation: 'create' });
    } else if ('patch' in mutation) {
      const { id } = mutation.patch;
      stored.set(id, { ...patched(stored.get(id), mutation.patch), ...changed });
      results.push({ id, operation: 'update' });
    } else {
      const { query, params = {} } = mutation.delete;
      const dataset = [...stored.values()];
      const found = await (
        await evaluate(parse(query, { params }), { params, dataset, timestamp: now })
      ).get();
      for (const { _id: id } of found as SanityDocument[]) {
        stored.delete(id);
        results.push({ id, operation: 'delete' });
      }
    }
  }
  return { transactionId: 'stand-in', results };
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
