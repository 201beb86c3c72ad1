import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openPress } from '../../netlify/brochures.ts';
import { redirects } from '../../netlify/redirects.ts';
import { fileContent } from '../../src/adapters/file-content.ts';
import { type Brochure, kindWords } from '../../src/core/brochures/brochure.ts';
import { type BrochureContent, brochures } from '../../src/core/brochures/brochures.ts';
import { checkContent } from '../../src/core/content/check-content.ts';
import { tellsWhereabouts } from '../../src/core/content/protected-text.ts';

const root = resolve(import.meta.dirname, '../..');
const checked = checkContent(await fileContent(join(root, 'content')).read());
if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
const content: BrochureContent = { ...checked.content, today: '2026-11-24' };
const site = new URL('https://stod.example.se/');
const all = brochures(content, site);
const { print, draw } = await openPress(pathToFileURL(`${root}/`));

/** All that a brochure says, piece by piece, in the order in which it is read. */
const saidIn = ({ audience, title, lead, sections, contact, address }: Brochure): string[] => [
  kindWords[audience],
  title,
  lead,
  ...sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) => {
      switch (block.kind) {
        case 'text':
          return [...block.texts];
        case 'points':
          return [...block.points];
        case 'steps':
          return block.steps.flatMap((step) => [step.heading, step.text]);
        case 'said':
          return block.said.flatMap(({ who, words }) => [words, who]);
        default:
          return block satisfies never;
      }
    }),
  ]),
  contact.heading,
  contact.phone,
  contact.name,
  ...contact.hours,
  contact.what,
  address.short,
];

/** Letters alone: how lines are broken, divided and set is the typesetter's. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

type Node = { role?: string; alt?: string; children?: Node[] };
const nodesOf = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)];

const opened = async (pdf: Buffer) => {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)),
  );
  const words = await Promise.all(
    pages.map(async (page) =>
      (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(''),
    ),
  );
  const trees = await Promise.all(pages.map((page) => page.getStructTree() as Promise<Node | null>));
  return {
    metadata: await document.getMetadata(),
    outline: await document.getOutline(),
    marked: await document.getMarkInfo(),
    words,
    nodes: trees.flatMap((tree) => (tree ? nodesOf(tree) : [])),
    pages: document.numPages,
  };
};

test('there is one for parents, one for children and one for professionals of each group, and one of all', () => {
  expect(all).toHaveLength(1 + 3 * content.groups.length);
  expect(new Set(all.map(({ slug }) => slug)).size).toBe(all.length);
});

describe.each(all.map((brochure) => [brochure.slug, brochure] as const))('%s', (_slug, brochure) => {
  const printed = print(brochure);
  const read = opened(printed.pdf);

  test('says what the pages say, in their order, and nothing else but the day and the pages’ numbers', async () => {
    const { words } = await read;
    const [cover = '', ...inside] = words.map(letters);
    const { contact } = brochure;
    const said = saidIn(brochure).map(letters);
    const front = said.slice(0, 3).join('') + letters(contact.name) + letters(contact.phone);
    expect(cover).toBe(front);
    const foot = letters(brochure.asOf);
    const body = inside.map((page, index) => page.replace(`${foot}${index + 2}`, '')).join('');
    expect(body).toBe(said.slice(3).join(''));
  });

  test('is tagged, in Swedish, with a title, bookmarks, and words for what is drawn', async () => {
    const { metadata, outline, marked, nodes } = await read;
    const info = metadata.info as Record<string, unknown>;
    expect(info.Title).toBe(`${brochure.title}. ${kindWords[brochure.audience]}`);
    expect(info.Language).toMatch(/^sv/);
    expect(marked?.Marked).toBe(true);
    expect(metadata.metadata?.get('pdfuaid:part')).toBe('1');
    const headings = [
      brochure.title,
      ...brochure.sections.map(({ heading }) => heading),
      brochure.contact.heading,
    ];
    const flat = (items: typeof outline): string[] =>
      (items ?? []).flatMap(({ title, items: below }) => [title, ...flat(below as typeof outline)]);
    expect(flat(outline)).toEqual(headings);
    expect(nodes.filter(({ role }) => role === 'H1')).toHaveLength(1);
    expect(nodes.filter(({ role }) => role === 'H2')).toHaveLength(headings.length - 1);
    const figures = nodes.filter(({ role }) => role === 'Figure');
    expect(figures.map(({ alt }) => alt)).toEqual([
      `En ruta att rikta telefonens kamera mot. Den leder till ${brochure.address.short}`,
    ]);
  });

  test('has four to eight pages, as many as it says, and at most 300 kB', async () => {
    expect((await read).pages).toBe(printed.pages);
    expect(printed.pages).toBeGreaterThanOrEqual(4);
    expect(printed.pages).toBeLessThanOrEqual(8);
    expect(printed.pdf.length).toBeLessThanOrEqual(300_000);
  });

  test('leads to a page of the site by its square', async () => {
    const whole = sharp(Buffer.from(draw(brochure)), { density: 150 }).flatten({ background: 'white' });
    const { width, height: full } = await whole.metadata();
    const height = Math.floor(full / printed.pages);
    const last = await whole
      .extract({ left: 0, top: full - height, width, height })
      .ensureAlpha()
      .raw()
      .toBuffer();
    expect(decodeQR({ width, height, data: new Uint8Array(last) })).toBe(brochure.address.url);
    const path = new URL(brochure.address.url).pathname;
    expect(redirects[path]?.destination).toMatch(/^\/(stodgrupper|for-barn)\//);
  });

  test('is the same to the byte when nothing has changed', () => {
    expect(print(brochure).pdf.equals(printed.pdf)).toBe(true);
  });
});

test('poppler finds tags, and every font inside and cut to its letters', ({ skip }) => {
  if (spawnSync('pdffonts', ['-v']).error) return skip('poppler-utils is not installed here');
  const folder = mkdtempSync(join(tmpdir(), 'brochures-'));
  for (const brochure of all) {
    const file = join(folder, `${brochure.slug}.pdf`);
    writeFileSync(file, print(brochure).pdf);
    const info = spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout;
    expect(info).toMatch(/^Tagged:\s+yes$/m);
    expect(info).toMatch(/^Page size:\s+419\.5\d* x 595\.2\d* pts/m);
    const fonts = spawnSync('pdffonts', [file], { encoding: 'utf8' }).stdout.trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Figtree\S*\s.*\syes yes yes\s/);
  }
});

test('nothing about the protected group tells a day, a time or a place', () => {
  for (const brochure of all.filter(({ group }) => group === 'trappan'))
    for (const section of brochure.sections)
      for (const said of saidIn({ ...brochure, sections: [section] }).slice(3, -6))
        expect(tellsWhereabouts(said), said).toBe(false);
});

test('a text that does not fit is an error that names the brochure, and so is a letter that no font has', () => {
  const [one] = all;
  if (!one) throw new Error('There is no brochure.');
  const long = {
    heading: 'Mer',
    blocks: [{ kind: 'text' as const, texts: Array(200).fill('Ord och ord. '.repeat(20)) }],
  };
  expect(() => print({ ...one, sections: [long] })).toThrow(/alla-grupper has \d+ pages.*shorten/);
  expect(() => print({ ...one, sections: [] })).toThrow(/alla-grupper has 2 pages.*lengthen/);
  expect(() => print({ ...one, lead: 'Hej 漢' })).toThrow(/alla-grupper cannot be printed.*漢/);
});
