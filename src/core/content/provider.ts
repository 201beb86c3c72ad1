import { z } from 'zod';
import { ageSpanSchema } from './age-span.ts';
import { phoneSchema } from './phone.ts';
import { pictureSchema } from './picture.ts';
import { richText } from './rich-text.ts';
import { groupSlugSchema } from './support-group.ts';
import { dateSchema } from './swedish-date.ts';
import { line, nameOf } from './words.ts';

/** How a family gets a place: it comes directly, or social services decide. Both may hold. */
export const waysIn = ['direkt', 'bistand'] as const;
export type WayIn = (typeof waysIn)[number];

/** What is there all the time, beside the rounds: talks for one child, or a group for parents. */
export const standingForms = ['samtal', 'foraldragrupp'] as const;

const contactSchema = z.strictObject({
  /** A person or a desk: `Nadja Berg, gruppledare`, `mottagningen`. */
  name: line(80),
  phone: phoneSchema,
  email: z.email({ error: 'Skriv en e-postadress, till exempel namn@example.se.' }).optional(),
  /** When somebody answers, in words. */
  hours: line(80).optional(),
});

/** Who offers a group: a district, several together, an NGO, the county. */
export const providerSchema = z.strictObject({
  name: line(80),
  kind: z.enum(['stadsdel', 'forening', 'region'], {
    error: 'Skriv anordnarens slag som stadsdel, forening eller region.',
  }),
  districts: z.array(nameOf('districts'), { error: 'Skriv stadsdelarna som en lista med kortnamn.' }).min(1, {
    error: 'Skriv minst en stadsdel.',
  }),
  /** One sentence, for lists. */
  summary: line(200),
  about: richText,
  /** The house or the room where its groups meet, so that a child recognises the door. */
  picture: pictureSchema.optional(),
  waysIn: z
    .array(z.enum(waysIn, { error: `Skriv vägen in som ett av ${waysIn.join(', ')}.` }), {
      error: 'Skriv vägarna in som en lista.',
    })
    .min(1, { error: 'Skriv minst en väg in.' }),
  contact: contactSchema,
  standing: z
    .array(
      z.strictObject({
        need: groupSlugSchema,
        form: z.enum(standingForms, { error: `Skriv formen som ett av ${standingForms.join(', ')}.` }),
        ages: ageSpanSchema,
      }),
      { error: 'Skriv det som alltid finns som en lista med need, form och ages.' },
    )
    .optional(),
  /** The day on which the provider last said that all this is right. */
  confirmedOn: dateSchema,
});
export type Provider = z.infer<typeof providerSchema> & { slug: string };

export const districtSchema = z.strictObject({ name: line(80) });
export type District = z.infer<typeof districtSchema> & { slug: string };
