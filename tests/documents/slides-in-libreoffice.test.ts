import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { slideDecks } from '../../src/core/slides/slide-decks.ts';
import { powerPoint } from '../../src/documents/slides/powerpoint.ts';
import { slideLook } from '../../src/documents/slides/slide-look.ts';
import { bare } from './pdf.ts';
import { bodiesOf } from './pptx.ts';
import { shippedContent } from './shipped.ts';

const has = (program: string, option: string) => spawnSync(program, [option]).error === undefined;
const office = has('soffice', '--version') && has('pdftoppm', '-v');
if (!office) console.warn('Without LibreOffice and poppler-utils nobody looks at the slides as pictures.');

describe.runIf(office)('opened and drawn by LibreOffice', () => {
  const root = pathToFileURL(`${resolve(import.meta.dirname, '../..')}/`);
  const today = '2026-11-24';
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'slides-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (program: string, ...options: string[]) => {
    const { stderr, status } = spawnSync(program, options, { cwd: folder, maxBuffer: 1e8, timeout: 90_000 });
    expect(status, stderr?.toString()).toBe(0);
  };

  test.each([0, 1, 2])(
    'every slide of deck %i has its words inside the screen, and is no empty sheet',
    {
      timeout: 180_000,
    },
    async (position) => {
      const deck = slideDecks(await shippedContent(), { today, site: new URL('https://stod.example.se/') })[
        position
      ];
      if (!deck) throw new Error('There is no such deck.');
      writeFileSync(
        join(folder, `${deck.name}.pptx`),
        await powerPoint(deck, { ...(await slideLook(root)), today }),
      );
      // A profile of its own: LibreOffice hands its work over to one that runs already.
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
      run('soffice', profile, '--headless', '--convert-to', 'pdf', `${deck.name}.pptx`);
      const task = getDocument({
        data: new Uint8Array(readFileSync(join(folder, `${deck.name}.pdf`))),
        verbosity: 0,
      });
      const pdf = await task.promise;
      expect(pdf.numPages).toBe(deck.slides.length);
      for (const [index, slide] of deck.slides.entries()) {
        const page = await pdf.getPage(index + 1);
        const [, , width = 0] = page.view;
        const items = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []));
        const drawn = bare(items.map(({ str }) => str).join(''));
        for (const words of [slide.title, ...bodiesOf(slide).flat()]) expect(drawn).toContain(bare(words));
        for (const { str, transform, width: long } of items) {
          const [, , , , x = 0, y = 0] = transform as number[];
          if (bare(str) === '') continue;
          expect(x + long, `${slide.title}: ${str}`).toBeLessThan(width - 20);
          // Below that stands the slide's number alone.
          if (bare(str) !== String(index + 1)) expect(y, `${slide.title}: ${str}`).toBeGreaterThan(40);
        }
      }
      await task.destroy();
      run('pdftoppm', '-r', '30', '-png', `${deck.name}.pdf`, deck.name);
      const pictures = readdirSync(folder).filter(
        (file) => file.startsWith(deck.name) && file.endsWith('.png'),
      );
      expect(pictures).toHaveLength(deck.slides.length);
      for (const picture of pictures) {
        const { channels } = await sharp(join(folder, picture)).stats();
        expect(Math.max(...channels.map(({ stdev }) => stdev)), picture).toBeGreaterThan(10);
      }
    },
  );
});
