import JSZip from 'jszip';
import type { SlideDeck } from '../../core/slides/slide-deck.ts';
import { numbered, ofLayout, ofSlide } from './mended-shapes.ts';
import { withSlideMaster } from './slide-master.ts';
import { withTheme } from './theme.ts';

type Setting = { deck: SlideDeck; palette: Record<string, string>; today: string };

/**
 * What PptxGenJS writes, made good: Swedish everywhere, ids that are unique, places that follow their layout, the site's
 * colours as a theme, no clock but the day of the build. Entries are packed in the order of their names.
 */
export const mended = async (written: Uint8Array, setting: Setting): Promise<Uint8Array> => {
  const read = await JSZip.loadAsync(written);
  const packed = new JSZip();
  const date = new Date(`${setting.today}T00:00:00Z`);
  const files = Object.keys(read.files).toSorted();
  for (const path of files) {
    const entry = read.files[path];
    if (!entry || entry.dir) continue;
    const isText = /\.(xml|rels)$/.test(path);
    const content = isText
      ? mendedPart(path, withoutMissing(await entry.async('string'), files), setting)
      : await entry.async('uint8array');
    packed.file(path, content, { date, createFolders: false });
  }
  return packed.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
};

/** A list of parts names those that are there: PptxGenJS writes a master for each slide into it. */
const withoutMissing = (xml: string, files: readonly string[]): string =>
  xml.replace(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (all, part: string) =>
    files.includes(part) ? all : '',
  );

const mendedPart = (path: string, xml: string, setting: Setting): string => {
  const mend = parts.find(([pattern]) => pattern.test(path))?.[1];
  return withUniqueIds(inSwedish(mend ? mend(xml, setting, path) : xml));
};

const parts: readonly (readonly [RegExp, (xml: string, setting: Setting, path: string) => string])[] = [
  [
    /slides\/slide(\d+)\.xml$/,
    (xml, { deck }, path) => ofSlide(xml, deck.slides[Number(/(\d+)\.xml$/.exec(path)?.[1]) - 1]?.layout),
  ],
  [/slideLayouts\/slideLayout\d+\.xml$/, (xml) => ofLayout(xml)],
  [/slideMaster1\.xml$/, (xml) => withSlideMaster(numbered(xml))],
  [/notesSlide\d+\.xml$/, (xml) => withParagraphs(xml)],
  [
    /ppt\/presentation\.xml$/,
    (xml) => xml.replace('<p:defaultTextStyle>', `<p:defaultTextStyle>${defaultLanguage}`),
  ],
  [/theme1\.xml$/, (xml, { palette }) => withTheme(xml, palette)],
  [/docProps\/core\.xml$/, (xml, { deck, today }) => ofDay(xml, deck, today)],
  [/docProps\/app\.xml$/, (xml, { deck }) => withTitles(xml, deck)],
];

/** Of what an ambassador adds, too. */
const defaultLanguage = '<a:defPPr><a:defRPr lang="sv-SE"/></a:defPPr>';

const inSwedish = (xml: string): string =>
  xml.replaceAll(' altLang="en-US"', '').replaceAll('"en-US"', '"sv-SE"');

/** Every shape of a part has a number of its own; readers of screens and PowerPoint's own repair count on it. */
const withUniqueIds = (xml: string): string => {
  let last = 0;
  return xml.replace(/<p:cNvPr id="\d+"/g, () => {
    last += 1;
    return `<p:cNvPr id="${last}"`;
  });
};

/** Each paragraph of what is said stands by itself; PptxGenJS puts line breaks into one. */
const withParagraphs = (xml: string): string =>
  xml.replace(
    /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>(.*?)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/s,
    (_all, run: string, said: string) =>
      said
        .split(/\r?\n/)
        .map((text) => `<a:p><a:r>${run}<a:t>${text}</a:t></a:r></a:p>`)
        .join(''),
  );

const ofDay = (xml: string, { lang }: SlideDeck, today: string): string =>
  xml
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${today}T00:00:00Z`)
    .replace('<cp:revision>', `<dc:language>${lang}</dc:language>\n\t\t<cp:revision>`);

const withTitles = (xml: string, { slides }: SlideDeck): string =>
  xml
    .replace('>Office Theme<', '>Stödgrupper<')
    .replace(/<vt:lpstr>Slide (\d+)<\/vt:lpstr>/g, (all, number: string) => {
      const title = slides[Number(number) - 1]?.title;
      return title === undefined ? all : `<vt:lpstr>${escaped(title)}</vt:lpstr>`;
    });

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
