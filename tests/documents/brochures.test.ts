import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Brochure, BrochureError, wallOf } from '../../src/core/brochures/brochure.ts';
import { brochures } from '../../src/core/brochures/brochures.ts';
import { paperOfShortCode } from '../../src/core/brochures/short-code.ts';
import { typesetter } from '../../src/documents/typesetter.ts';
import { codeIn, onlyOurFonts } from './looked-at.ts';
import { bare, readPdf, readSides, wordsOf, wordsOfWall } from './pdf.ts';
import { shippedContent } from './shipped.ts';

const root = pathToFileURL(`${resolve(import.meta.dirname, '../..')}/`);
const today = '2026-11-24';
const site = new URL('https://stod.example.se/');
const content = await shippedContent();
const all = brochures(content, { today, site });
const typesetting = (set: ReturnType<typeof typesetter>) => (brochure: Brochure, today: string) => {
  const typeset = set.brochure(brochure, today);
  return { ...typeset, booklet: set.booklet(brochure, typeset, today), wall: set.wall(brochure, today) };
};
const typeset = typesetting(typesetter(root));
const another = typesetting(typesetter(root));
const made = all.map((brochure) => ({ brochure, ...typeset(brochure, today) }));

test('each group has one to parents, to children and to professionals, and there is one of all; parents’ also in each language', () => {
  const names = all.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const swedish = content.groups.flatMap(({ slug }) => [
    `${slug}-foralder`,
    `${slug}-barn`,
    `${slug}-yrkesverksam`,
  ]);
  const spoken = content.languages.flatMap(({ code }) => [
    `alla-${code}`,
    ...content.groups.map(({ slug }) => `${slug}-foralder-${code}`),
  ]);
  expect(names.toSorted()).toEqual(['alla', ...swedish, ...spoken].toSorted());
});

describe.each(made)('$brochure.name', ({ brochure, pdf, pages, frontSvg, wall, booklet }) => {
  test('is tagged, in its language, titled, with bookmarks for its headings and words for its pictures', async () => {
    const read = await readPdf(pdf);
    expect(read.marked).toBe(true);
    expect(read.language).toBe(brochure.lang);
    expect(read.title).toBe(brochure.title);
    expect(read.pdfUa).toBe(true);
    expect(read.bookmarks).toEqual([
      brochure.cover.heading,
      ...brochure.sections.flatMap(({ heading, blocks }) => [
        heading,
        ...blocks.flatMap((block) => (block.is === 'groups' ? block.items.map(({ name }) => name) : [])),
      ]),
      brochure.back.heading,
    ]);
    expect(read.figureAlts.length).toBeGreaterThanOrEqual(2);
    expect(read.figureAlts.every((alt) => alt.length > 10)).toBe(true);
    expect(read.figureAlts).toContain(brochure.back.linkAlt);
    expect(read.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'Link', 'Figure']));
  });

  test('says what the content says, all of it, nothing else, and in that order', async () => {
    expect((await readPdf(pdf)).text).toBe(bare(wordsOf(brochure).join('')));
  });

  test('has four to eight pages and at most 300 kB', () => {
    expect(pages).toBeGreaterThanOrEqual(4);
    expect(pages).toBeLessThanOrEqual(8);
    expect(pdf.length).toBeLessThanOrEqual(300_000);
  });

  test('comes out the same to the byte when it is made again, by another compiler', () => {
    const again = another(brochure, today);
    expect(Buffer.compare(again.pdf, pdf)).toBe(0);
    expect(again.frontSvg).toBe(frontSvg);
    expect(Buffer.compare(again.wall, wall)).toBe(0);
    expect(Buffer.compare(again.booklet, booklet)).toBe(0);
  });

  test('has a short address that leads to a page, in its language', () => {
    const path = new URL(brochure.back.link).pathname;
    expect(path).toMatch(/^\/s\/[a-z]+(-[a-z]+)?$/);
    const target = paperOfShortCode(path.slice('/s/'.length));
    expect(target?.languageCode).toBe(brochure.languageCode);
    if (brochure.group && brochure.kind !== 'professional')
      expect(target?.path).toContain(`/${brochure.group}/`);
  });

  test('has a sheet for the wall: tagged, with all its words in order, on one page', async () => {
    const sheet = wallOf(brochure);
    const read = await readPdf(wall);
    expect(read.marked).toBe(true);
    expect(read.pdfUa).toBe(true);
    expect(read.language).toBe(brochure.lang);
    expect(read.title).toBe(brochure.title);
    expect(read.pages).toBe(1);
    expect(read.bookmarks[0]).toBe(brochure.cover.heading);
    expect(read.bookmarks).toEqual(expect.arrayContaining(sheet.sections.map(({ heading }) => heading)));
    expect(read.figureAlts).toContain(sheet.back.linkAlt);
    expect(read.text).toBe(bare(wordsOfWall(sheet).join('')));
    expect(wall.length).toBeLessThanOrEqual(300_000);
    // Counted apart from the brochure, and leads to the same page.
    const codeOf = (link: string) => new URL(link).pathname.slice('/s/'.length);
    expect(sheet.back.link).not.toBe(brochure.back.link);
    expect(paperOfShortCode(codeOf(sheet.back.link))?.path).toBe(
      paperOfShortCode(codeOf(brochure.back.link))?.path,
    );
  });

  test('folds into a booklet: whole sheets, front and back outermost, every page once', async () => {
    const sides = await readSides(booklet);
    expect(sides.length % 2).toBe(0);
    expect(sides.length * 2).toBe(Math.ceil(pages / 4) * 4);
    const all = bare(sides.join(''));
    for (const { heading } of brochure.sections) expect(all).toContain(bare(heading));
    const outermost = bare(sides[0] ?? '');
    expect(outermost.startsWith(bare(brochure.back.heading))).toBe(true);
    expect(outermost).toContain(bare(brochure.cover.heading));
    expect(all.includes(bare(brochure.notesHeading))).toBe(pages % 4 !== 0);
    expect(booklet.length).toBeLessThanOrEqual(300_000);
  });

  test('shows its front in its own colour and not an empty sheet', async () => {
    const { channels } = await sharp(Buffer.from(frontSvg)).stats();
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(10);
  });
});

const poppler = spawnSync('pdfinfo', ['-v']).error === undefined;
if (!poppler) console.warn('Without poppler-utils the brochures are read by pdfjs-dist alone.');
describe.runIf(poppler)('read by poppler', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'brochures-'));
    for (const { brochure, pdf, wall, booklet } of made) {
      writeFileSync(join(folder, `${brochure.name}.pdf`), pdf);
      writeFileSync(join(folder, `${brochure.name}-vagg.pdf`), wall);
      writeFileSync(join(folder, `${brochure.name}-hafte.pdf`), booklet);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (program: string, ...options: string[]) => {
    const { stdout, stderr, status } = spawnSync(program, options, { cwd: folder, maxBuffer: 1e8 });
    expect(status, stderr.toString()).toBe(0);
    return stdout;
  };

  test.each(all)(
    '$name is a tagged A5 with its title, and only embedded, subset Figtree',
    ({ name, title }) => {
      const info = run('pdfinfo', `${name}.pdf`).toString();
      expect(info).toMatch(/Tagged: +yes/);
      expect(info).toMatch(/Page size: +419\.5\d* x 595\.2\d* pts/);
      expect(info).toContain(title);
      expect(run('pdfinfo', `${name}-vagg.pdf`).toString()).toMatch(/Tagged: +yes/);
      for (const file of [name, `${name}-vagg`, `${name}-hafte`])
        expect(onlyOurFonts(run('pdffonts', `${file}.pdf`).toString()), file).toBe(true);
    },
  );

  test.each(all)('$name for the wall is an A4, its sheets to fold are A4 laid down', ({ name }) => {
    expect(run('pdfinfo', `${name}-vagg.pdf`).toString()).toMatch(/Page size: +595\.2\d* x 841\.8\d* pts/);
    expect(run('pdfinfo', `${name}-hafte.pdf`).toString()).toMatch(/Page size: +841\.8\d* x 595\.2\d* pts/);
  });

  test.each(all)('the code on the wall of $name leads to its address', async (brochure) => {
    const png = run('pdftoppm', '-r', '100', '-png', `${brochure.name}-vagg.pdf`);
    expect(await codeIn(png)).toBe(brochure.wall.link);
  });

  test.each(made)(
    'the code on $brochure.name leads to its address',
    async ({ brochure: { name, back }, pages }) => {
      const page = String(pages);
      const png = run('pdftoppm', '-f', page, '-l', page, '-r', '150', '-png', `${name}.pdf`);
      expect(await codeIn(png)).toBe(back.link);
    },
  );
});

test.each(['2027-02-15', '2027-07-05', '2028-02-01'])(
  'each can be made on %s too: no day that comes stops the build',
  (day) => {
    for (const brochure of brochures(content, { today: day, site }))
      expect(typeset(brochure, day).pages, brochure.name).toBeGreaterThanOrEqual(4);
  },
);

describe('a brochure that cannot be made', () => {
  test('names the document and the field that is missing', () => {
    const childPages = content.childPages.filter(({ slug }) => slug !== 'trappan');
    expect(() => brochures({ ...content, childPages }, { today, site })).toThrow(BrochureError);
    expect(() => brochures({ ...content, childPages }, { today, site })).toThrow(
      /trappan-barn.*content\/for-barn\/trappan\.yaml\s+heading: /s,
    );
  });

  const [first] = all.filter(({ name }) => name === 'solrosen-foralder');
  if (!first) throw new Error('Solrosen has no brochure to parents.');

  test('says that the front is too full, and by how much', () => {
    const cover = { ...first.cover, lead: 'Ett ord till. '.repeat(200) };
    expect(() => typeset({ ...first, cover }, today)).toThrow(
      /solrosen\.yaml\s+framsidan: .*behöver \d+ mm och har \d+ mm/s,
    );
  });

  test('says that the sheet for the wall is too full, also in its smallest letters', () => {
    const texts = ['Ett ord till. '.repeat(400)];
    const sections = [{ heading: 'För mycket', blocks: [{ is: 'paragraphs' as const, texts }] }];
    expect(() => typeset({ ...first, wall: { ...first.wall, sections } }, today)).toThrow(
      /solrosen-foralder-vagg.*väggbladet: .*behöver \d+ mm och har \d+ mm/s,
    );
  });

  test('says that it has too many pages', () => {
    const heading = 'Det som är för långt';
    const sections = [
      ...first.sections,
      { heading, blocks: [{ is: 'paragraphs' as const, texts: Array(200).fill('Ord. '.repeat(40)) }] },
    ];
    expect(() => typeset({ ...first, sections }, today)).toThrow(
      /Det som är för långt: Broschyren blir \d+ sidor/,
    );
  });
});

test('no brochure of a protected group tells a day, a place or a provider', async () => {
  const { rounds, providers } = content;
  const places = rounds.flatMap((round) =>
    'schedule' in round && round.schedule ? [round.schedule.place] : [],
  );
  for (const { brochure, pdf, wall } of made.filter(({ brochure }) => brochure.group === 'trappan'))
    for (const file of [pdf, wall]) {
      const { text } = await readPdf(file);
      for (const secret of [...places, ...providers.map(({ name }) => name)])
        expect(text, brochure.name).not.toContain(bare(secret));
    }
});
