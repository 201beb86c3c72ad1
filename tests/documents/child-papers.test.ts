import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { childPapers } from '../../src/core/brochures/child-papers.ts';
import { paperOfShortCode } from '../../src/core/brochures/short-code.ts';
import { groupNames } from '../../src/core/content/group-names.ts';
import { typesetter } from '../../src/documents/typesetter.ts';
import { codeIn, onlyOurFonts } from './looked-at.ts';
import { bare, readPdf, readSides, wordsOfChildPaper } from './pdf.ts';
import { shippedContent } from './shipped.ts';

const root = pathToFileURL(`${resolve(import.meta.dirname, '../..')}/`);
const today = '2026-11-24';
const content = await shippedContent();
const papers = childPapers({ content, today, site: new URL('https://stod.example.se/') });
const { childPaper } = typesetter(root);
const { childPaper: another } = typesetter(root);
const made = papers.map((paper) => ({ paper, ...childPaper(paper, today) }));

test('there are a poster and a card, for children and for those who are older', () => {
  expect(papers.map(({ name }) => name)).toEqual(['affisch-barn', 'affisch-unga', 'kort-barn', 'kort-unga']);
});

describe.each(made)('$paper.name', ({ paper, pdf, pages, frontSvg }) => {
  test('is tagged, in Swedish, titled, and has words for its pictures', async () => {
    const read = await readPdf(pdf);
    expect(read.marked).toBe(true);
    expect(read.pdfUa).toBe(true);
    expect(read.language).toBe(paper.lang);
    expect(read.title).toBe(paper.title);
    expect(read.pages).toBe(paper.kind === 'card' ? 2 : 1);
    expect(read.pages).toBe(pages);
    expect(read.figureAlts).toEqual([paper.drawingAlt, paper.linkAlt]);
    expect(pdf.length).toBeLessThanOrEqual(300_000);
  });

  test('is read aloud once, in order, however many copies there are', async () => {
    expect((await readPdf(pdf)).text).toBe(bare(wordsOfChildPaper(paper).join('')));
  });

  test('names no group, and nothing that is wrong at home', async () => {
    const seen = (await readSides(pdf)).join(' ');
    for (const name of Object.values(groupNames)) expect(seen).not.toContain(name);
    expect(seen).not.toMatch(/drick|alkohol|drog|våld|slår|slag|psykisk|skild|separ|beroende|socialtjänst/i);
  });

  test('has a short address that leads to its readers’ page', () => {
    const target = paperOfShortCode(new URL(paper.link).pathname.slice('/s/'.length));
    expect(target?.path).toBe(paper.readers === 'young' ? '/for-ungdomar/' : '/for-barn/');
    expect(target?.form).toBe(paper.kind === 'poster' ? 'wall' : 'hand');
  });

  test('is shown by its first page alone, in the shape of the paper', () => {
    const [, width = 0, height = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(frontSvg)?.map(Number) ?? [];
    expect(height / width).toBeCloseTo(297 / 210, 3);
  });

  test('comes out the same to the byte when it is made again', () => {
    const again = another(paper, today);
    expect(Buffer.compare(again.pdf, pdf)).toBe(0);
    expect(again.frontSvg).toBe(frontSvg);
  });
});

test.each(made.filter(({ paper }) => paper.kind === 'card'))(
  'the front of $paper.name says nothing but that it is good to have',
  async ({ paper, pdf }) => {
    const [front = ''] = await readSides(pdf);
    expect(new Set(front.split(paper.front).map(bare))).toEqual(new Set(['']));
  },
);

const poppler = spawnSync('pdfinfo', ['-v']).error === undefined;
describe.runIf(poppler)('read by poppler', () => {
  test.each(made)('$paper.name is a tagged A4 with only embedded, subset Figtree', ({ pdf }) => {
    const read = (program: string) => spawnSync(program, ['-'], { input: pdf }).stdout.toString();
    expect(read('pdfinfo')).toMatch(/Tagged: +yes/);
    expect(read('pdfinfo')).toMatch(/Page size: +595\.2\d* x 841\.8\d* pts/);
    expect(onlyOurFonts(read('pdffonts'))).toBe(true);
  });

  test.each(made)('the code on $paper.name leads to its address', async ({ paper, pdf, pages }) => {
    // Of a sheet of cards the first, in pixels: a reader of codes wants one at a time.
    const card = paper.kind === 'card' ? ['-x', '118', '-y', '80', '-W', '502', '-H', '319'] : [];
    const options = ['-f', String(pages), '-r', '150', ...card, '-png', '-'];
    const { stdout, stderr } = spawnSync('pdftoppm', options, { input: pdf, maxBuffer: 1e8 });
    expect(stderr.toString()).toBe('');
    expect(await codeIn(stdout)).toBe(paper.link);
  });
});

test('a text that does not fit its poster stops the build, and says where', () => {
  const [poster] = papers;
  if (!poster) throw new Error('There is no poster.');
  expect(() => childPaper({ ...poster, lead: 'Ett ord till. '.repeat(300) }, today)).toThrow(
    /affisch-barn.*affischen: .*behöver \d+ mm och har \d+ mm/s,
  );
});
