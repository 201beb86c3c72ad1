import { z } from 'zod';

/** A line of editor's text: trimmed, in one Unicode form (NFC), never empty, at most `charactersMax` characters. */
export const line = (charactersMax = 200) =>
  z
    .string({ error: 'Skriv en text.' })
    .normalize('NFC')
    .trim()
    .min(1, { error: 'Skriv en text, fältet är tomt.' })
    .max(charactersMax, { error: `Korta texten till högst ${charactersMax} tecken.` });

/** Running text, one string a paragraph, at least one. */
export const paragraphs = z
  .array(line(900), { error: 'Skriv texten som en lista med ett stycke per rad.' })
  .min(1, { error: 'Skriv minst ett stycke.' });

/** A list of lines, from `min` to `max` of them, each at most `charactersMax` characters. */
export const lines = (min: number, max: number, charactersMax: number) =>
  z
    .array(line(charactersMax), { error: 'Skriv en lista med en rad per punkt.' })
    .min(min, { error: `Skriv minst ${min} ${min === 1 ? 'punkt' : 'punkter'}.` })
    .max(max, { error: `Skriv högst ${max} ${max === 1 ? 'punkt' : 'punkter'}.` });

/** The name of a document in a URL: small letters a–z, digits and hyphens. */
export const slug = z.string({ error: 'Skriv ett kortnamn.' }).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'Skriv kortnamnet med små bokstäver a–z, siffror och bindestreck.',
});

/** The name of another document, of that kind: a reference. That it exists is `references`'s rule. */
export const nameOf = (kind: 'districts' | 'lectures' | 'providers' | 'routines') =>
  slug.meta({ refersTo: kind });
