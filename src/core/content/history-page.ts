import { z } from 'zod';
import { textSections } from './text-section.ts';
import { line } from './words.ts';

/** The record that the site builds on, under its true names: history, and no present offer. */
export const historyPageSchema = z.strictObject({
  heading: line(80),
  lead: line(400),
  sections: textSections,
  timeline: z
    .array(
      // `years` is shown as it stands: `2004–2006`, `september 2006 – december 2009`.
      z.strictObject({ years: line(60), name: line(80), text: line(600) }),
      { error: 'Skriv tidslinjen som en lista med år, namn och text.' },
    )
    .min(1, { error: 'Skriv minst en händelse.' }),
  others: z
    .array(z.strictObject({ name: line(80), text: line(300) }), {
      error: 'Skriv de andra som en lista med namn och text.',
    })
    .min(1, { error: 'Skriv minst en.' }),
  livesOn: textSections,
});
export type HistoryPage = z.infer<typeof historyPageSchema>;
