import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { BrochureError } from '../../src/core/brochures/brochure.ts';
import { brochures } from '../../src/core/brochures/brochures.ts';
import { childPapers } from '../../src/core/brochures/child-papers.ts';
import { typesetter } from '../../src/documents/typesetter.ts';
import { typesetting } from '../../src/documents/typesetting.ts';
import { shippedContent } from './shipped.ts';

const root = pathToFileURL(`${resolve(import.meta.dirname, '../..')}/`);
const today = '2026-11-24';
const site = new URL('https://stod.example.se/');
const content = await shippedContent();
const [brochure] = brochures(content, { today, site });
const [paper] = childPapers({ content, today, site });
if (!brochure || !paper) throw new Error('Nothing is printed.');

/** The compiler's bytes come as a Buffer, those of another process do not. */
const plain = <Paper extends { pdf: Uint8Array }>(made: Paper): Paper => ({
  ...made,
  pdf: new Uint8Array(made.pdf),
});

describe('papers set in processes of their own', () => {
  const here = typesetter(root);
  const there = typesetting(root);
  afterAll(() => there.close());

  test('have the bytes that one compiler gives them, whichever process has time', async () => {
    const expected = here.brochure(brochure, today);
    const all = await Promise.all(Array.from({ length: 6 }, () => there.brochure(brochure, today)));
    for (const made of all) expect(plain(made)).toEqual(plain(expected));
    expect(await there.brochureAndSheets(brochure, today)).toEqual({
      ...plain(expected),
      booklet: new Uint8Array(here.booklet(brochure, expected, today)),
      wall: new Uint8Array(here.wall(brochure, today)),
    });
    expect(plain(await there.childPaper(paper, today))).toEqual(plain(here.childPaper(paper, today)));
  });

  test('say of a text that does not fit what one compiler says of it', async () => {
    const tooFull = { ...brochure, cover: { ...brochure.cover, lead: 'Ett ord till. '.repeat(200) } };
    const fault = await there.brochure(tooFull, today).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(BrochureError);
    expect(() => here.brochure(tooFull, today)).toThrow((fault as BrochureError).message);
  });

  test('tell of a fault of ours as an error, with where it happened', async () => {
    const fault = await there.brochure({ ...brochure, back: null as never }, today).catch((error) => error);
    expect(fault).toBeInstanceOf(Error);
    expect(fault.stack).toContain('typesetter.ts');
  });

  test('are ended while they work', async () => {
    const brief = typesetting(root);
    const rejected = expect(brief.brochure(brochure, today)).rejects.toThrow('Terminating');
    await brief.close();
    await rejected;
  });
});
