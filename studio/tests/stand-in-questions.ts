import { evaluate, parse } from 'groq-js';
import type { SanityDocument } from '../../src/core/content/sanity-document.ts';

export type Stored = Map<string, SanityDocument>;

/** A question in GROQ, answered from what is stored, as the perspective of its address sees it. */
export const answered = async (
  url: URL,
  body: { query?: string; params?: object },
  stored: Stored,
  given?: string,
) => {
  const asks = body.query ?? url.searchParams.get('query') ?? '';
  const query = asks
    .replaceAll(/sanity::versionOf\(([^)]*)\)/g, '_id in [$1, "drafts." + $1]')
    // A list that nobody searches in asks for every word.
    .replace('([@, _id] match text::query($__query) || references($__rawQuery))', 'true');
  // There are no releases here, and groq-js does not know their function.
  if (query.includes('releases::all')) return [];
  const asked = [...url.searchParams].filter(([name]) => name.startsWith('$'));
  const params =
    body.params ?? Object.fromEntries(asked.map(([name, value]) => [name.slice(1), JSON.parse(value)]));
  const seen = seenIn(stored, given ?? url.searchParams.get('perspective') ?? 'raw');
  const value = await evaluate(parse(query, { params: params as Record<string, unknown> }), {
    params: params as Record<string, unknown>,
    dataset: [...seen.values()],
    dereference: async ({ _ref }: { _ref: string }) => seen.get(_ref) ?? null,
  });
  return value.get();
};

const seenIn = (stored: Stored, perspective: string): Stored => {
  if (perspective === 'raw') return stored;
  const seen = new Map([...stored].filter(([id]) => !id.includes('.')));
  if (perspective !== 'published')
    for (const [draft, document] of stored) {
      const id = draft.replace(/^drafts\./, '');
      if (id !== draft) seen.set(id, { ...document, _id: id, _originalId: draft });
    }
  return seen;
};
