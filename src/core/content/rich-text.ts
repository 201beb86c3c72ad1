import { z } from 'zod';
import { line } from './words.ts';

/** A piece of running text that looks the same all through: plain, strong, or a link. */
export type Span = { text: string; strong?: true; href?: string };

/** What an editor writes: a string a paragraph, or a list of points. Both hold marks: `**strong**`, `[words](address)`. */
export type RichText = (string | { points: string[] })[];

/** Where an editor's link may lead. A closed list: what is not named here is no link. */
const allowedAddress =
  /^(https:\/\/[^\s/@"<>]+(\/[^\s"<>]*)?|mailto:[^\s@?]+@[^\s@?]+|tel:\+?[\d-]+|\/([a-z0-9-]+\/)*)$/;

/** Whether a link may lead there: another site over https, a mail address, a number, a page of this site. */
export const mayLinkTo = (address: string): boolean => allowedAddress.test(address);

const mark = /\\([\\*[\]])|\*\*|\[((?:\\.|[^\]\\])+)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/g;

/**
 * The spans of one paragraph or point. Marks that are not closed are text, and so is everything else: `<script>` is
 * eight characters. A link that may not lead where it says becomes its words.
 */
export const spansOf = (written: string): Span[] => {
  const spans: Span[] = [];
  let strong = false;
  const add = (text: string, href?: string) => {
    if (text === '') return;
    const last = spans.at(-1);
    if (last && last.href === href && (last.strong ?? false) === strong) last.text += text;
    else spans.push({ text, ...(strong ? { strong } : {}), ...(href === undefined ? {} : { href }) });
  };
  let end = 0;
  for (const found of written.matchAll(mark)) {
    add(written.slice(end, found.index));
    end = found.index + found[0].length;
    const [whole, escaped, words, address] = found;
    if (escaped !== undefined) add(escaped);
    else if (words !== undefined) add(plain(words), mayLinkTo(address ?? '') ? address : undefined);
    else if (strong || written.includes('**', end)) strong = !strong;
    else add(whole);
  }
  add(written.slice(end));
  return spans;
};

const plain = (escaped: string): string => escaped.replace(/\\([\\*[\]])/g, '$1');

/** A paragraph or point as it is written, so that `spansOf` reads the same spans again. */
export const writtenAs = (spans: readonly Span[]): string =>
  spans
    .map(({ text, strong, href }) => {
      const words = text.replace(/[\\*[\]]/g, '\\$&');
      const linked = href === undefined ? words : `[${words}](${inParentheses(href)})`;
      return strong ? `**${linked}**` : linked;
    })
    .join('');

/** An address between parentheses: what would end it there is written as its code. */
const inParentheses = (href: string): string =>
  href.replace(/[\s()]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** The words alone, without marks: for machines, for counting, for what looks for secrets. */
export const wordsOf = (text: RichText): string[] =>
  text
    .flatMap((part) => (typeof part === 'string' ? part : part.points))
    .map((written) =>
      spansOf(written)
        .map((span) => span.text)
        .join(''),
    );

const wrongAddresses = (written: string): string[] =>
  [...written.matchAll(mark)].flatMap(([, , , address]) =>
    address === undefined || mayLinkTo(address) ? [] : address,
  );

const marked = line(900).refine((written) => wrongAddresses(written).length === 0, {
  error: ({ input }) =>
    `Länken går till «${wrongAddresses(input as string)[0]}». Skriv en adress som börjar med https://, en sida här som /hjalp-nu/, en e-postadress med mailto: eller ett telefonnummer med tel:.`,
});

/** Running text with strong words, links and points; nothing else can be said. */
export const richText = z
  .array(
    z.union([marked, z.strictObject({ points: z.array(marked).min(1).max(12) })], {
      error: 'Skriv ett stycke som en text, eller punkter som en lista under points.',
    }),
    { error: 'Skriv texten som en lista med ett stycke per rad.' },
  )
  .min(1, { error: 'Skriv minst ett stycke.' })
  .meta({ shape: 'richText' });
