import type { z } from 'zod';
import { type GroupSlug, groupNames, groupSlugs } from './group-names.ts';

/** Adds an error for each of the four groups that no entry of the list is about. */
export const aboutEachGroup = (
  entries: readonly { group?: GroupSlug | undefined }[],
  context: z.core.$RefinementCtx,
): void => {
  for (const slug of groupSlugs.filter((slug) => !entries.some(({ group }) => group === slug)))
    context.addIssue({
      code: 'custom',
      message: `Listan säger inget om ${groupNames[slug]}. Skriv en rad med group: ${slug}.`,
    });
};
