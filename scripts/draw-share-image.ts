/**
 * Draws public/delningsbild.png, the picture that a shared link shows: the front page's own drawing and not a word.
 * Run it after `npm run build` when the drawing has changed: `npm exec node scripts/draw-share-image.ts`
 */
import { readdir, readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { installedChromium } from './chromium.ts';

const built = 'dist/_astro';
const front = await readFile('dist/index.html', 'utf8');
const drawing = /<svg[^>]*class="scene".*?<\/svg>/s.exec(front)?.[0];
if (!drawing) throw new Error('The built front page has no drawing: run npm run build first.');
const sheets = (await readdir(built)).filter((file) => file.endsWith('.css'));
const styles = await Promise.all(sheets.map((file) => readFile(`${built}/${file}`, 'utf8')));

const browser = await chromium.launch({ executablePath: installedChromium(), args: ['--no-sandbox'] });
// The size that those who show link previews ask for.
const page = await browser.newPage({ viewport: { width: 1200, height: 630 }, colorScheme: 'light' });
await page.setContent(`<style>${styles.join('')}</style>${drawing}`);
await page.addStyleTag({
  content:
    'body { display: grid; place-items: center; block-size: 630px; } .scene { inline-size: 747px; max-inline-size: none; block-size: 560px; }',
});
await page.screenshot({ path: 'public/delningsbild.png' });
await browser.close();
