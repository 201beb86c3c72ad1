import PptxGenJS from 'pptxgenjs';
import { type GroupSlug, groupSlugs } from '../../core/content/group-names.ts';
import type { SlideDeck, SlideLine } from '../../core/slides/slide-deck.ts';
import { type Filling, filled } from './filled.ts';
import { edge, layouts, type Place, pageNumber, partSpace, scaleOf, screen } from './geometry.ts';
import { mended } from './mended.ts';

/** PNG of each group's emblem, and of a code that leads to an address. */
export type SlidePictures = {
  emblems: Readonly<Record<GroupSlug, Uint8Array>>;
  code(link: string): Promise<Uint8Array>;
};

/**
 * A deck as a PowerPoint file (OOXML), in the site's colours as a theme. The same deck, pictures and day (ISO 8601) give the
 * same bytes.
 */
export const powerPoint = async (
  deck: SlideDeck,
  { pictures, palette, today }: { pictures: SlidePictures; palette: Record<string, string>; today: string },
): Promise<Uint8Array> => {
  const file = new PptxGenJS();
  file.defineLayout({ name: 'screen', width: screen.w, height: screen.h });
  file.layout = 'screen';
  file.title = deck.title;
  file.subject = deck.title;
  file.author = deck.author;
  file.company = deck.author;
  file.theme = { headFontFace: typeface, bodyFontFace: typeface };
  for (const { name, places } of Object.values(layouts))
    file.defineSlideMaster({
      title: name,
      background: { color: name === layouts.front.name ? 'bg2' : 'bg1' },
      objects: [
        { rect: { ...edge, fill: { color: 'accent6' }, line: { color: 'accent6', width: 0 } } },
        ...places.map(placeholder),
      ],
      slideNumber: { ...pageNumber, fontSize: 12, color: 'tx1', align: 'right' },
    });
  for (const slide of deck.slides) {
    const made = file.addSlide({ masterName: layouts[slide.layout].name });
    for (const { place, filling } of filled(slide, deck)) await fill(made, place, filling, pictures);
    made.addNotes(slide.notes.join('\n'));
  }
  const written = (await file.write({ outputType: 'uint8array' })) as Uint8Array;
  return mended(written, { deck, palette, today });
};

/** On every computer that has PowerPoint. The site's own typeface is not, and another would take its place unasked. */
const typeface = 'Arial';

/** The theme's colours: `tx2` for titles, then each group's own. */
const accents: Readonly<Record<GroupSlug, string>> = Object.fromEntries(
  groupSlugs.map((group, position) => [group, `accent${position + 1}`]),
) as Record<GroupSlug, string>;

const placeholder = (
  place: Place,
): { placeholder: { options: PptxGenJS.PlaceholderProps & { paraSpaceBefore?: number }; text: string } } => {
  const { name, x, y, w, h } = place;
  const at = { name, objectName: name, x, y, w, h, margin: 0 };
  if (place.holds === 'picture') return { placeholder: { options: { ...at, type: 'pic' }, text: 'Bild' } };
  const { size, space = 0, anchor = 'top', centred } = place;
  return {
    placeholder: {
      options: {
        ...at,
        type: place.holds,
        fontSize: size,
        paraSpaceBefore: space,
        bold: place.holds === 'title',
        color: place.holds === 'title' ? 'tx2' : 'tx1',
        valign: anchor,
        align: centred ? 'center' : 'left',
      },
      text: place.holds === 'title' ? 'Rubrik' : 'Text',
    },
  };
};

const fill = async (
  slide: PptxGenJS.Slide,
  place: Place,
  filling: Filling,
  pictures: SlidePictures,
): Promise<void> => {
  const named = { placeholder: place.name, objectName: place.name };
  switch (filling.is) {
    case 'title':
      slide.addText(filling.text, named);
      return;
    case 'lines': {
      const size = 'size' in place ? place.size : 0;
      slide.addText(
        filling.lines.map((line, index) => run(line, { size, isFirst: index === 0, ...filling })),
        named,
      );
      return;
    }
    case 'emblem':
    case 'code': {
      const bytes =
        filling.is === 'emblem' ? pictures.emblems[filling.group] : await pictures.code(filling.link);
      const data = `image/png;base64,${Buffer.from(bytes).toString('base64')}`;
      const { x, y, w, h } = place;
      slide.addImage({ ...named, data, x, y, w, h, altText: filling.alt });
      return;
    }
    default:
      filling satisfies never;
  }
};

const run = ({ is, text }: SlideLine, { size, isFirst, group, link }: Run) => ({
  text,
  options: {
    breakLine: true,
    bullet: is === 'point',
    ...(is === 'name' || is === 'large'
      ? { bold: true, fontSize: Math.round(size * scaleOf[is]), color: group ? accents[group] : 'tx2' }
      : {}),
    ...(is === 'name' && !isFirst ? { paraSpaceBefore: partSpace } : {}),
    ...(link ? { hyperlink: { url: link } } : {}),
  },
});
type Run = { size: number; isFirst: boolean; group?: GroupSlug; link?: string };
