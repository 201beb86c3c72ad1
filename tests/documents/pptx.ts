import JSZip from 'jszip';
import type { Slide, SlideDeck } from '../../src/core/slides/slide-deck.ts';

/** A shape of a slide, a layout or the master. */
type Shape = {
  kind: 'sp' | 'pic';
  name: string;
  type: string | undefined;
  alt: string | undefined;
  text: string;
};

/** What a PowerPoint file says, part by part. */
export const readPptx = async (bytes: Uint8Array) => {
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string>();
  for (const [path, entry] of Object.entries(zip.files))
    if (/\.(xml|rels)$/.test(path)) parts.set(path, await entry.async('string'));
  const numbered = (folder: string, name: string) =>
    [...parts.keys()]
      .filter((path) => new RegExp(`^ppt/${folder}/${name}\\d+\\.xml$`).test(path))
      .toSorted((a, b) => numberIn(a) - numberIn(b))
      .map((path) => parts.get(path) ?? '');
  return {
    parts,
    dates: Object.values(zip.files).map(({ date }) => date.toISOString()),
    slides: numbered('slides', 'slide').map(shapesIn),
    layouts: numbered('slideLayouts', 'slideLayout').map((xml) => ({
      name: /<p:cSld name="([^"]*)"/.exec(xml)?.[1] ?? '',
      shapes: shapesIn(xml),
    })),
    master: shapesIn(parts.get('ppt/slideMasters/slideMaster1.xml') ?? ''),
    notes: numbered('notesSlides', 'notesSlide').map((xml) => {
      const said = shapesIn(xml).find(({ type }) => type === 'body');
      return said?.text.split('\n') ?? [];
    }),
  };
};

const numberIn = (path: string): number => Number(/(\d+)\.xml$/.exec(path)?.[1]);

const shapesIn = (xml: string): Shape[] =>
  [...xml.matchAll(/<p:(sp|pic)>(.*?)<\/p:\1>/gs)].map(([, kind, inside = '']) => ({
    kind: kind as Shape['kind'],
    name: /<p:cNvPr [^>]*name="([^"]*)"/.exec(inside)?.[1] ?? '',
    type: /<p:ph [^>]*type="(\w+)"/.exec(inside)?.[1],
    alt: /<p:cNvPr [^>]*descr="([^"]*)"/.exec(inside)?.[1],
    text: [...inside.matchAll(/<a:p>(.*?)<\/a:p>/gs)]
      .map(([, paragraph = '']) =>
        [...paragraph.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(([, text = '']) => plain(text)).join(''),
      )
      .join('\n'),
  }));

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The words below a slide's title, a list for each of its places. */
export const bodiesOf = (slide: Slide): string[][] => {
  const own = 'items' in slide ? slide.items.map(({ lines }) => lines) : [slide.lines];
  return [
    ...own.map((lines) => lines.map(({ text }) => text)),
    ...(slide.layout === 'contact' ? [[slide.linkText]] : []),
  ];
};

/** The words of a slide's pictures, in their order. */
export const altsOf = (slide: Slide, { emblemAlts }: SlideDeck): string[] => {
  switch (slide.layout) {
    case 'front':
      return Object.values(emblemAlts);
    case 'group':
      return [emblemAlts[slide.group]];
    case 'groups':
    case 'rounds':
      return slide.items.map(({ group }) => emblemAlts[group]);
    case 'contact':
      return [slide.linkAlt];
    default:
      return [];
  }
};
