/**
 * The slide decks as pages show and hand them out: `const { all } = await publishedSlideDecks(site);`
 * Made once in each build, for their page and their files alike. Nothing that is answered on demand may import this: the
 * compiler is a program of the build's machine.
 */
import { root } from 'astro:config/server';
import { siteContent } from './content.ts';
import type { SlideDeck } from './core/slides/slide-deck.ts';
import { slideDecks } from './core/slides/slide-decks.ts';
import { frontsPicture } from './documents/fronts-picture.ts';
import { powerPoint } from './documents/slides/powerpoint.ts';
import { slideLook } from './documents/slides/slide-look.ts';
import { slideTypesetter } from './documents/slides/slide-typesetter.ts';

export type PublishedDeck = { deck: SlideDeck; pptx: Uint8Array; pdf: Uint8Array };

/** All decks, and their first slides in one picture (WebP), one below the other in their order. */
export type PublishedDecks = { all: PublishedDeck[]; fronts: Uint8Array };

/** A first slide in the picture of all, in pixels: nearly twice as wide as its place, for a sharp screen. */
export const firstSlideSize = { width: 480, height: 270 };
export const deckFolder = '/broschyrer/bildspel/';
export const firstSlidesPath = `${deckFolder}forsta-bilder.webp`;

/** Every deck. Throws `SlideDeckError` where one cannot be made. */
export const publishedSlideDecks = (site: URL): Promise<PublishedDecks> => {
  made = import.meta.env.DEV ? makeAll(site) : (made ?? makeAll(site));
  return made;
};

let made: Promise<PublishedDecks> | undefined;

const makeAll = async (site: URL): Promise<PublishedDecks> => {
  const { today, ...content } = await siteContent();
  const look = await slideLook(root);
  const typeset = slideTypesetter(root);
  const set = [];
  for (const deck of slideDecks(content, { today, site }))
    set.push({ deck, ...typeset(deck, today), pptx: await powerPoint(deck, { ...look, today }) });
  return {
    all: set.map(({ deck, pptx, pdf }) => ({ deck, pptx, pdf })),
    fronts: await frontsPicture(
      set.map(({ frontSvg }) => frontSvg),
      firstSlideSize,
    ),
  };
};
