import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import type { Brochure } from '../src/core/brochures/brochure.ts';
import { coverSheet } from '../src/core/brochures/cover-sheet.ts';
import { type GroupSlug, groupSlugs } from '../src/core/content/group-names.ts';
import { brochurePress, type PrintedBrochure } from '../src/documents/brochure-press.ts';

const folder = 'broschyrer/';
/** What the pages' content says for brochures: the build has written it, and it is taken out of what is published. */
const wordsFile = `${folder}underlag.json`;

const drawings: Record<GroupSlug, string> = {
  solrosen: 'Solrosen',
  'skilda-varldar': 'SkildaVarldar',
  trappan: 'Trappan',
  barnkraft: 'Barnkraft',
};
const weights = ['400Regular', '600SemiBold', '700Bold'];

/** A press with the site's own drawings, colours and typeface. `root` is the project's folder. */
export const openPress = async (root: URL) => {
  const text = (path: string) => readFile(new URL(path, root), 'utf8');
  const { resolve } = createRequire(new URL('package.json', root));
  const drawn = groupSlugs.map(async (group) => [
    group,
    await text(`src/components/emblems/${drawings[group]}.astro`),
  ]);
  return brochurePress({
    template: await text('src/documents/typst/brochure.typ'),
    fonts: await Promise.all(
      weights.map((weight) =>
        readFile(resolve(`@expo-google-fonts/figtree/${weight}/Figtree_${weight}.ttf`)),
      ),
    ),
    drawn: {
      emblems: Object.fromEntries(await Promise.all(drawn)),
      tokens: await text('src/styles/tokens.css'),
      styles: await text('src/styles/emblems.css'),
    },
  });
};

/**
 * Prints the brochures when the pages are there, from what the pages say, and tells their page how long and how large each is. Outside
 * of Astro's bundles: the typesetter is a program of its platform, and no function carries it.
 */
export const printedBrochures = (): AstroIntegration => {
  let root = new URL('file:///');
  return {
    name: 'brochures',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir }) => {
        const words = new URL(wordsFile, dir);
        const brochures: Brochure[] = JSON.parse(await readFile(words, 'utf8'));
        await rm(words);
        const { print } = await openPress(root);
        const printed = brochures.map((brochure) => ({ brochure, ...print(brochure) }));
        for (const { brochure, pdf } of printed)
          await writeFile(new URL(`${folder}${brochure.slug}.pdf`, dir), pdf);
        await writeFile(new URL(`${folder}omslag.webp`, dir), await coversTogether(printed));
        const page = new URL(`${folder}index.html`, dir);
        await writeFile(page, withFacts(await readFile(page, 'utf8'), printed));
      },
    },
  };
};

/** All first pages in one picture, one below the other: a page with many pictures would ask many times. */
const coversTogether = async (printed: readonly PrintedBrochure[]): Promise<Buffer> => {
  const { width, height } = coverSheet;
  const covers = await Promise.all(
    printed.map(({ cover }) =>
      sharp(Buffer.from(cover)).resize(width, height, { fit: 'fill' }).png().toBuffer(),
    ),
  );
  return sharp({
    create: { width, height: height * covers.length, channels: 3, background: 'white' },
  })
    .composite(covers.map((input, index) => ({ input, left: 0, top: index * height })))
    .webp({ quality: 82 })
    .toBuffer();
};

/** What is known only when a brochure is printed stands in its place on the page. */
const withFacts = (html: string, printed: readonly (PrintedBrochure & { brochure: Brochure })[]): string =>
  printed.reduce(
    (page, { brochure, pages, pdf }) =>
      page.replace(`<!--${brochure.slug}-->`, `, ${pages} sidor, ${Math.ceil(pdf.length / 1000)} kB`),
    html,
  );
