import { z } from 'zod';
import { dateSchema } from './swedish-date.ts';
import { line, paragraphs } from './words.ts';

/** How far the service meets the law's demands, in the law's own three words. */
export const conformances = ['helt', 'delvis', 'inte'] as const;

const shortcoming = z.strictObject({
  heading: line(60),
  /** What does not work, and for whom. */
  what: line(300),
  why: line(400),
  /** What somebody can do meanwhile. */
  instead: line(300),
  /** The demand it fails, where there is one: `WCAG 2.2.1 (A)`. */
  demand: line(60).optional(),
});

const exempt = z.strictObject({ what: line(300), why: line(400) });

const list = <Item extends z.ZodType>(item: Item, what: string) =>
  z.array(item, { error: `Skriv ${what} som en lista. Finns inga: [].` });

/**
 * The statement that the act on accessibility of digital public services (2018:1937) asks for, with the
 * parts that the supervising authority (Digg) prescribes.
 */
export const accessibilityStatementSchema = z
  .strictObject({
    service: line(120),
    actor: line(120),
    conformance: z.enum(conformances, {
      error: `Skriv förenligheten som ett av ${conformances.join(', ')}.`,
    }),
    shortcomings: list(shortcoming, 'bristerna'),
    /** § 12: what would be an unreasonable burden, with the reason. */
    unreasonable: list(exempt, 'undantagen enligt 12 §'),
    /** § 9: what the law does not cover. */
    notCovered: list(exempt, 'det som lagen inte omfattar'),
    assessedOn: dateSchema,
    updatedOn: dateSchema,
    assessedBy: line(200),
    method: paragraphs,
    feedback: z.strictObject({
      email: z.email({ error: 'Skriv en e-postadress, till exempel namn@example.se.' }),
      answerWithinDays: z.int({ error: 'Skriv antalet arbetsdagar som ett heltal.' }).min(1).max(30),
    }),
    /** Where a fault is reported to the supervising authority. */
    supervisor: z.strictObject({
      name: line(120),
      url: z.url({ protocol: /^https$/, error: 'Skriv hela adressen, som börjar med https://.' }),
    }),
  })
  .superRefine(({ conformance, shortcomings, assessedOn, updatedOn }, context) => {
    const expect = (holds: boolean, path: string, message: string) => {
      if (!holds) context.addIssue({ code: 'custom', path: [path], message });
    };
    expect(
      (conformance === 'helt') === (shortcomings.length === 0),
      'conformance',
      conformance === 'helt'
        ? 'Tjänsten är inte helt förenlig när det finns brister. Skriv delvis eller inte.'
        : 'Utan kända brister är tjänsten helt förenlig. Skriv bristerna, eller skriv helt.',
    );
    expect(
      assessedOn <= updatedOn,
      'updatedOn',
      `Redogörelsen är uppdaterad ${updatedOn}, före bedömningen (${assessedOn}). Skriv dagen då den ändrades.`,
    );
  });
export type AccessibilityStatement = z.infer<typeof accessibilityStatementSchema>;
