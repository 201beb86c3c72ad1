import { z } from 'zod';
import { textSections } from './text-section.ts';
import { line } from './words.ts';

/** The page for those who lead groups: networks, supervision, material, whom to call. */
export const leadersPageSchema = z.strictObject({
  heading: line(80),
  lead: line(400),
  networks: z
    .array(z.strictObject({ name: line(60), text: line(300) }), {
      error: 'Skriv nätverken som en lista med namn och text.',
    })
    .min(1, { error: 'Skriv minst ett nätverk.' }),
  sections: textSections,
});
export type LeadersPage = z.infer<typeof leadersPageSchema>;
