import type { SlideLayout } from '../../core/slides/slide-deck.ts';

/** Inches from the upper left corner, as PowerPoint's own rulers count. */
export type Box = { x: number; y: number; w: number; h: number };

/** A place on a layout: words of that size and with that space above each paragraph (points), or a square picture. */
export type Place = Box & { name: string } & (
    | { holds: 'title' | 'body'; size: number; space?: number; anchor?: 'top' | 'bottom'; centred?: true }
    | { holds: 'picture' }
  );

/** A wide screen, 16:9. */
export const screen = { w: 13.333, h: 7.5 };
/** The lamp's edge on the left of every slide. */
export const edge: Box = { x: 0, y: 0, w: 0.16, h: screen.h };
export const pageNumber: Box = { x: 12.1, y: 6.95, w: 0.8, h: 0.35 };

const left = 0.85;
const title: Place = {
  name: 'Rubrik',
  holds: 'title',
  x: left,
  y: 0.5,
  w: 11.6,
  h: 1.1,
  size: 36,
  anchor: 'bottom',
};
const top = 1.9;
const bottom = 6.85;

/** Two by two: a picture with its words beside it. */
const four = ({ size, space, picture }: { size: number; space: number; picture: number }): Place[] =>
  [0, 1, 2, 3].flatMap((position): Place[] => {
    const x = left + (position % 2) * 6;
    const y = position < 2 ? 1.8 : 4.37;
    return [
      { name: `Bild ${position + 1}`, holds: 'picture', x, y: y + 0.05, w: picture, h: picture },
      {
        name: `Text ${position + 1}`,
        holds: 'body',
        x: x + picture + 0.2,
        y,
        w: 5.6 - picture,
        h: 2.56,
        size,
        space,
      },
    ];
  });

/** The layouts by what an ambassador calls them, with their places: PowerPoint and the PDF are set from the same ones. */
export const layouts: Readonly<Record<SlideLayout, { name: string; places: readonly Place[] }>> = {
  front: {
    name: 'Framsida',
    places: [
      { name: 'Rubrik', holds: 'title', x: left, y: 1.2, w: 6.9, h: 2.7, size: 44, anchor: 'bottom' },
      { name: 'Ingress', holds: 'body', x: left, y: 4.1, w: 6.9, h: 2.5, size: 22, space: 10 },
      { name: 'Bild 1', holds: 'picture', x: 8.4, y: 1.55, w: 2, h: 2 },
      { name: 'Bild 2', holds: 'picture', x: 10.75, y: 1.55, w: 2, h: 2 },
      { name: 'Bild 3', holds: 'picture', x: 8.4, y: 3.95, w: 2, h: 2 },
      { name: 'Bild 4', holds: 'picture', x: 10.75, y: 3.95, w: 2, h: 2 },
    ],
  },
  points: {
    name: 'Rubrik och punkter',
    places: [
      title,
      { name: 'Text', holds: 'body', x: left, y: top, w: 11, h: bottom - top, size: 30, space: 16 },
    ],
  },
  text: {
    name: 'Rubrik och mer text',
    places: [
      title,
      { name: 'Text', holds: 'body', x: left, y: top, w: 11, h: bottom - top, size: 23, space: 10 },
    ],
  },
  group: {
    name: 'Rubrik, text och bild',
    places: [
      title,
      { name: 'Text', holds: 'body', x: left, y: top, w: 7.2, h: bottom - top, size: 24, space: 12 },
      { name: 'Bild', holds: 'picture', x: 8.75, y: 1.95, w: 3.9, h: 3.9 },
    ],
  },
  groups: { name: 'Fyra grupper', places: [title, ...four({ size: 24, space: 5, picture: 1.5 })] },
  rounds: { name: 'Fyra omgångar', places: [title, ...four({ size: 18, space: 3, picture: 1.1 })] },
  contact: {
    name: 'Kontakt',
    places: [
      title,
      { name: 'Text', holds: 'body', x: left, y: top, w: 7.4, h: bottom - top, size: 22, space: 7 },
      { name: 'Bild', holds: 'picture', x: 9.3, y: 2, w: 2.9, h: 2.9 },
      { name: 'Adress', holds: 'body', x: 8.6, y: 5.05, w: 4.3, h: 0.7, size: 20, centred: true },
    ],
  },
};

/** Space above a name that parts what follows from what went before, in points. */
export const partSpace = 26;

/** A name stands larger than what follows, and a number to be rung is read from the last row. */
export const scaleOf = { point: 1, text: 1, name: 1.1, large: 2.2 } as const;
