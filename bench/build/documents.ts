import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type RoutineDocument = { slug: string; text: string };

/** Routines of this project's own shape and length, each a page of its own: the sample content's, over and over. */
export const routineDocuments = (content: string, count: number): RoutineDocument[] => {
  const folder = join(content, 'rutiner');
  const samples = readdirSync(folder)
    // What only the routine on protection shows beside its own words is no document's.
    .filter((file) => file !== 'skyddsbedomning.yaml')
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  return Array.from({ length: count }, (_, index) => ({
    slug: `rutin-${String(index).padStart(5, '0')}`,
    text: (samples[index % samples.length] ?? '')
      .replace(/^name: .*/m, `name: Rutin ${index}`)
      .replace(/^order: .*/m, `order: ${index + 10}`),
  }));
};

/** Puts them among the content of a copy of the project. */
export const writeRoutines = (content: string, documents: readonly RoutineDocument[]): void => {
  for (const { slug, text } of documents) writeFileSync(join(content, 'rutiner', `${slug}.yaml`), text);
};
