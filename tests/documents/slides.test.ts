import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { groupSlugs } from '../../src/core/content/group-names.ts';
import { scheduleOf } from '../../src/core/content/round.ts';
import { SlideDeckError } from '../../src/core/slides/slide-deck.ts';
import { slideDecks } from '../../src/core/slides/slide-decks.ts';
import { layouts } from '../../src/documents/slides/geometry.ts';
import { powerPoint } from '../../src/documents/slides/powerpoint.ts';
import { slideLook } from '../../src/documents/slides/slide-look.ts';
import { notesHeading, slideTypesetter } from '../../src/documents/slides/slide-typesetter.ts';
import { unknownWords } from '../site/spelling.ts';
import { bare, readPdf } from './pdf.ts';
import { altsOf, bodiesOf, readPptx } from './pptx.ts';
import { shippedContent } from './shipped.ts';

const root = pathToFileURL(`${resolve(import.meta.dirname, '../..')}/`);
const today = '2026-11-24';
const content = await shippedContent();
const decks = slideDecks(content, { today, site: new URL('https://stod.example.se/') });
const look = await slideLook(root);
const typeset = slideTypesetter(root);
const made = await Promise.all(
  decks.map(async (deck) => ({
    deck,
    ...typeset(deck, today),
    pptx: await powerPoint(deck, { ...look, today }),
  })),
);

describe.each(made)('$deck.name for PowerPoint', async ({ deck, pptx }) => {
  const read = await readPptx(pptx);

  test('has a slide for each, titled in a title’s place, with words and notes as the content says', () => {
    expect(read.slides).toHaveLength(deck.slides.length);
    for (const [index, slide] of deck.slides.entries()) {
      const shapes = read.slides[index] ?? [];
      const words = (type: string) =>
        shapes.flatMap((shape) => (shape.type === type ? [shape.text.split('\n')] : []));
      expect(words('title')).toEqual([[slide.title]]);
      expect(words('body')).toEqual(bodiesOf(slide));
      expect(read.notes[index]).toEqual(slide.notes);
    }
  });

  test('has words for every picture, in a picture’s place', () => {
    for (const [index, slide] of deck.slides.entries()) {
      const pictures = (read.slides[index] ?? []).filter(({ kind }) => kind === 'pic');
      expect(pictures.map(({ alt }) => alt)).toEqual(altsOf(slide, deck));
      expect(pictures.every(({ type }) => type === 'pic')).toBe(true);
    }
  });

  test('is Swedish in every part, also where nothing is written yet', () => {
    const languages = [...read.parts.values()].flatMap((xml) =>
      [...xml.matchAll(/[lL]ang="([^"]*)"/g)].map(([, lang]) => lang),
    );
    expect(new Set(languages)).toEqual(new Set(['sv-SE']));
    for (const xml of read.parts.values()) {
      expect(xml).not.toMatch(/en-US|PptxGenJS/);
      for (const [, properties = ''] of xml.matchAll(/<a:r>(.*?)<a:t>/gs))
        expect(properties).toContain('lang="sv-SE"');
    }
    expect(read.parts.get('docProps/core.xml')).toContain('<dc:language>sv-SE</dc:language>');
    expect(read.parts.get('docProps/core.xml')).toContain(`<dc:title>${deck.title}</dc:title>`);
  });

  test('gives every shape of a part an id of its own', () => {
    for (const [path, xml] of read.parts) {
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });

  test('has layouts with places that can be changed, and slides that follow them', () => {
    const named = read.layouts.map(({ name }) => name);
    expect(named).toEqual(expect.arrayContaining(Object.values(layouts).map(({ name }) => name)));
    for (const { name, places } of Object.values(layouts)) {
      const shapes = read.layouts.find((layout) => layout.name === name)?.shapes ?? [];
      for (const place of places) {
        const type = place.holds === 'picture' ? 'pic' : place.holds;
        expect(shapes.find((shape) => shape.name === place.name)?.type, `${name}: ${place.name}`).toBe(type);
      }
    }
    expect(read.master.map(({ type }) => type)).toEqual(expect.arrayContaining(['title', 'body', 'sldNum']));
  });

  test('gives no shape of a slide a place of its own, and no words a size but those that stand out', () => {
    const standOut = deck.slides
      .flatMap((slide) => ('items' in slide ? slide.items.map(({ lines }) => lines) : [slide.lines]))
      .flat();
    const large = standOut.filter(({ is }) => is === 'name' || is === 'large').length;
    let sized = 0;
    for (const [path, xml] of read.parts) {
      if (!/slides\/slide\d+\.xml$/.test(path)) continue;
      for (const [shape] of xml.matchAll(/<p:(sp|pic)>.*?<\/p:\1>/gs))
        expect(shape, path).toContain('<p:spPr/>');
      sized += xml.match(/<a:rPr [^>]*sz="/g)?.length ?? 0;
    }
    // The address beside the code stands out, too.
    expect(sized).toBe(large + 1);
  });

  test('lists the parts that it has and no others', () => {
    const types = read.parts.get('[Content_Types].xml') ?? '';
    const listed = [...types.matchAll(/<Override PartName="\/([^"]*)"/g)].map(([, part = '']) => part);
    expect(listed.filter((part) => !read.parts.has(part))).toEqual([]);
    expect(listed).toContain('ppt/slides/slide1.xml');
  });

  test('takes its colours from the theme alone, which are the site’s', () => {
    for (const [path, xml] of read.parts)
      if (/slide(s|Layouts|Masters)\/[^/]*\.xml$/.test(path)) expect(xml, path).not.toContain('srgbClr');
    const theme = read.parts.get('ppt/theme/theme1.xml') ?? '';
    for (const name of ['ink', 'paper', 'button', 'glow', ...groupSlugs.map((group) => `${group}-ink`)])
      expect(theme).toContain(`"${look.palette[name]?.slice(1).toUpperCase()}"`);
  });

  test('knows no clock but the day of the build', async () => {
    expect(new Set(read.dates)).toEqual(new Set([`${today}T00:00:00.000Z`]));
    const again = await powerPoint(deck, { ...(await slideLook(root)), today });
    expect(Buffer.compare(again, pptx)).toBe(0);
    const tomorrow = await powerPoint(deck, { ...look, today: '2026-11-25' });
    expect(Buffer.compare(tomorrow, pptx)).not.toBe(0);
  });

  test('is small enough for a mail', () => expect(pptx.length).toBeLessThan(400_000));
});

describe.each(made)('$deck.name as PDF', async ({ deck, pdf }) => {
  const read = await readPdf(pdf);

  test('is tagged, in Swedish, titled, with a bookmark for each slide and words for its pictures', () => {
    expect(read).toMatchObject({ marked: true, pdfUa: true, title: deck.title, language: 'sv-SE' });
    const titles = deck.slides.map(({ title }) => title);
    const spoken = titles.map((title, index) => `${index + 1}. ${title}`);
    expect(read.bookmarks.map(bare)).toEqual([...titles, notesHeading, ...spoken].map(bare));
    expect(read.figureAlts).toEqual(deck.slides.flatMap((slide) => altsOf(slide, deck)));
  });

  test('says what the slides say, and after them what one says, all of it and in that order', () => {
    const words = [
      ...deck.slides.flatMap((slide) => [slide.title, ...bodiesOf(slide).flat()]),
      notesHeading,
      ...deck.slides.flatMap(({ title, notes }, index) => [`${index + 1}. ${title}`, ...notes]),
    ];
    expect(read.text).toBe(bare(words.join('')));
  });

  test('comes out the same to the byte when it is made again, by another compiler', () => {
    expect(Buffer.compare(slideTypesetter(root)(deck, today).pdf, pdf)).toBe(0);
  });
});

describe('a deck that cannot be made', () => {
  const [deck] = decks;
  if (!deck) throw new Error('There is no deck.');

  test('says which slide is too full, by how much, and where its words come from', () => {
    const full = deck.slides.map((slide, index) =>
      index === 1 && 'lines' in slide
        ? { ...slide, lines: Array.from({ length: 20 }, () => ({ is: 'point' as const, text: 'Ord till.' })) }
        : slide,
    );
    const make = () => typeset({ ...deck, slides: full }, today);
    expect(make).toThrow(SlideDeckError);
    expect(make).toThrow(
      /bildspel\.yaml\s+slides \(nr 1\)\.points: .*bild 2 får inte plats: Text behöver \d+ mm/s,
    );
  });

  test('is none because of a round: the longest place that may be written has room', () => {
    const place =
      'Rummet i det stora huset bakom biblioteket, andra våningen, ring på klockan så öppnar en ledare åt er, välkomna in hit!';
    expect(place.length).toBeGreaterThan(115);
    const rounds = content.rounds.map((round) =>
      'schedule' in round && round.schedule ? { ...round, schedule: { ...round.schedule, place } } : round,
    ) as typeof content.rounds;
    for (const long of slideDecks(
      { ...content, rounds },
      { today, site: new URL('https://stod.example.se/') },
    ))
      expect(() => typeset(long, today)).not.toThrow();
  });

  test('names the document and the field that are missing', () => {
    const slideWords = { ...content.slideWords, decks: [] };
    expect(() =>
      slideDecks({ ...content, slideWords }, { today, site: new URL('https://a.example.se') }),
    ).toThrow(/stodgrupper-5-minuter.*content\/sidor\/bildspel\.yaml\s+decks: /s);
  });
});

test('every word of the slides and of what one says is spelled as a list has it', async () => {
  const words = decks.flatMap(({ slides }) =>
    slides.flatMap((slide) => [slide.title, ...bodiesOf(slide).flat(), ...slide.notes]),
  );
  const shown = words.map((text) => text.replace(/\S+\.example\.se\S*/g, ' '));
  expect(await unknownWords([...new Set(shown)], 'sv')).toEqual([]);
});

test('no deck tells where, when or with whom a protected group meets', () => {
  const secrets = content.rounds.flatMap((round) => scheduleOf(round)?.place ?? []);
  const providers = content.providers.map(({ name }) => name);
  for (const deck of decks)
    for (const slide of deck.slides) {
      const about = 'items' in slide ? slide.items.filter(({ group }) => group === 'trappan') : [];
      const own = slide.layout === 'group' && slide.group === 'trappan' ? [slide] : [];
      for (const { lines } of [...about, ...own])
        for (const secret of [...secrets, ...providers])
          expect(lines.map(({ text }) => text).join(' ')).not.toContain(secret);
    }
});
