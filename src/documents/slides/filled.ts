import { type GroupSlug, groupSlugs } from '../../core/content/group-names.ts';
import type { Slide, SlideDeck, SlideLine } from '../../core/slides/slide-deck.ts';
import { layouts, type Place } from './geometry.ts';

/** What stands in one place of a slide. */
export type Filling =
  | { is: 'title'; text: string }
  | { is: 'lines'; lines: readonly SlideLine[]; group?: GroupSlug; link?: string }
  | { is: 'emblem'; group: GroupSlug; alt: string }
  | { is: 'code'; link: string; alt: string };

/** A slide's places with what stands in them, in the order in which they are read; a place with nothing in it is left out. */
export const filled = (slide: Slide, { emblemAlts }: SlideDeck): { place: Place; filling: Filling }[] => {
  const pictures: Filling[] = [];
  const bodies: Filling[] = [];
  const emblem = (group: GroupSlug) => pictures.push({ is: 'emblem', group, alt: emblemAlts[group] });
  switch (slide.layout) {
    case 'front':
      bodies.push({ is: 'lines', lines: slide.lines });
      for (const group of groupSlugs) emblem(group);
      break;
    case 'points':
    case 'text':
      bodies.push({ is: 'lines', lines: slide.lines });
      break;
    case 'group':
      bodies.push({ is: 'lines', lines: slide.lines, group: slide.group });
      emblem(slide.group);
      break;
    case 'groups':
    case 'rounds':
      for (const { group, lines } of slide.items) {
        bodies.push({ is: 'lines', lines, group });
        emblem(group);
      }
      break;
    case 'contact':
      bodies.push(
        { is: 'lines', lines: slide.lines },
        { is: 'lines', lines: [{ is: 'name', text: slide.linkText }], link: slide.link },
      );
      pictures.push({ is: 'code', link: slide.link, alt: slide.linkAlt });
      break;
    default:
      slide satisfies never;
  }
  return layouts[slide.layout].places.flatMap((place) => {
    const filling: Filling | undefined =
      place.holds === 'title'
        ? { is: 'title', text: slide.title }
        : (place.holds === 'body' ? bodies : pictures).shift();
    return filling ? [{ place, filling }] : [];
  });
};
