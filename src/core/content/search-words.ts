import { z } from 'zod';
import { line } from './words.ts';

const pathExpected = 'Skriv sidans adress med snedstreck först och sist, till exempel /hjalp-nu/.';

/**
 * What people say when they look for a page, in their own words. A page is found by all of them and shows none; the
 * first stands on the search page as an example.
 */
export const searchWordsSchema = z.strictObject({
  pages: z
    .array(
      z.strictObject({
        path: z.string({ error: pathExpected }).regex(/^\/([a-z0-9-]+\/)*$/, { error: pathExpected }),
        saidAs: z.array(line(80)).min(1, { error: 'Skriv minst ett sätt att säga det.' }),
      }),
      { error: 'Skriv sidorna som en lista med path och saidAs.' },
    )
    .superRefine((pages, context) => {
      pages.forEach(({ path }, index) => {
        if (pages.findIndex((other) => other.path === path) < index)
          context.addIssue({
            code: 'custom',
            path: [index, 'path'],
            message: `Sidan ${path} står redan tidigare i listan. Skriv alla dess ord på ett ställe.`,
          });
      });
    }),
});
export type SearchWords = z.infer<typeof searchWordsSchema>['pages'][number];

/** What people say when they look for the page at `path`; nothing when nobody has written it down. */
export const saidAs = (words: readonly SearchWords[], path: string): readonly string[] =>
  words.find((page) => page.path === path)?.saidAs ?? [];
