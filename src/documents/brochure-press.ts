import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import encodeQR from 'qr';
import { type Brochure, kindWords } from '../core/brochures/brochure.ts';
import { groupSlugs } from '../core/content/group-names.ts';
import { type DrawnEmblems, emblemSvg, emblemsTogether, hueOf, token } from './emblem-svg.ts';

/** A brochure as it is published: a tagged PDF, how many pages it has, and its cover as an SVG. */
export type PrintedBrochure = { pdf: Buffer; pages: number; cover: string };

const pagesMin = 4;
const pagesMax = 8;
const bytesMax = 300_000;

/** Typst's own errors, as of a letter that the typeface lacks, do not know which brochure they are about. */
const named = <Value>(slug: string, work: () => Value): Value => {
  try {
    return work();
  } catch (cause) {
    throw new Error(`The brochure ${slug} cannot be printed: ${(cause as Error).message}`, { cause });
  }
};

/**
 * Typesets brochures: PDF/UA-1, with tags, bookmarks and fonts inside; the same words give the same bytes. `template` is Typst's
 * source. Throws, naming the brochure, when it has too few or too many pages, is too large, or when Typst has a remark.
 */
export const brochurePress = ({
  template,
  fonts,
  drawn,
}: {
  template: string;
  fonts: readonly Buffer[];
  drawn: DrawnEmblems;
}) => {
  // One for all: what is read and measured for one is there for the next.
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] });
  const emblems = new Map(groupSlugs.map((group) => [group, emblemSvg(group, drawn)]));
  const together = emblemsTogether([...emblems.values()]);
  const ours = {
    ink: token(drawn.tokens, 'link'),
    deep: token(drawn.tokens, 'lamp'),
    soft: token(drawn.tokens, 'lamp'),
  };

  const typeset = (brochure: Brochure, more: Record<string, string> = {}) => {
    const { group, slug } = brochure;
    const inputs = {
      brochure: JSON.stringify({
        ...brochure,
        kind: kindWords[brochure.audience],
        emblems: group ? 1 : groupSlugs.length,
      }),
      hue: JSON.stringify(group ? hueOf(drawn.tokens, group) : ours),
      emblem: (group && emblems.get(group)) ?? together,
      qr: encodeQR(brochure.address.url, 'svg', { ecc: 'medium', border: 2 }),
      ...more,
    };
    const made = compiler.compile({ mainFileContent: template, inputs });
    // An unknown font, or a letter that none of them has, is only a remark to Typst.
    const remarks = made.takeDiagnostics()?.shortDiagnostics ?? [];
    if (!made.result || remarks.length > 0)
      throw new Error(`The brochure ${slug} cannot be typeset: ${JSON.stringify(remarks)}`);
    return made.result;
  };

  return {
    /** All pages as one SVG, one below the other. */
    draw: (brochure: Brochure): string => compiler.plainSvg(typeset(brochure)),

    print: (brochure: Brochure): PrintedBrochure => {
      const { group, slug } = brochure;
      const whole = typeset(brochure);
      const pages = whole.numOfPages;
      if (pages < pagesMin || pages > pagesMax)
        throw new Error(
          `The brochure ${slug} has ${pages} pages, and must have ${pagesMin} to ${pagesMax}: ${
            pages > pagesMax ? 'shorten' : 'lengthen'
          } what the pages of ${group ?? 'all groups'} say.`,
        );
      const pdf = named(slug, () =>
        compiler.pdf(whole, {
          pdfStandard: 'ua-1',
          creationTimestamp: Date.parse(`${brochure.date}T12:00:00Z`) / 1000,
        }),
      );
      if (pdf.length > bytesMax)
        throw new Error(`The brochure ${slug} takes ${pdf.length} bytes, and may take ${bytesMax}.`);
      return { pdf, pages, cover: compiler.plainSvg(typeset(brochure, { cover: 'only' })) };
    },
  };
};
