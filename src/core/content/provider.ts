import { z } from 'zod';
import { line, slug } from './words.ts';

/** Who offers a group: a district, several together, an NGO, the county. */
export const providerSchema = z.strictObject({
  name: line(80),
  kind: z.enum(['stadsdel', 'forening', 'region'], {
    error: 'Skriv anordnarens slag som stadsdel, forening eller region.',
  }),
  districts: z.array(slug, { error: 'Skriv stadsdelarna som en lista med kortnamn.' }).min(1, {
    error: 'Skriv minst en stadsdel.',
  }),
});
export type Provider = z.infer<typeof providerSchema> & { slug: string };

export const districtSchema = z.strictObject({ name: line(80) });
export type District = z.infer<typeof districtSchema> & { slug: string };
