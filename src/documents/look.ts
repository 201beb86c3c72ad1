import { readFileSync } from 'node:fs';
import type { GroupSlug } from '../core/content/group-names.ts';

/** The pages' colours and drawings, for paper and slides. `root` is the project's folder. */
export const siteLook = (root: URL) => {
  const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
  const palette = paletteOf(read('src/styles/tokens.css'));
  const drawings = read('src/styles/drawings.css');
  const scene = (component: string) =>
    sceneDrawing(palette, drawings, read(`src/components/drawings/${component}.astro`));
  return {
    palette,
    emblems: emblemDrawings(palette, read('src/styles/emblems.css'), (component) =>
      read(`src/components/emblems/${component}.astro`),
    ),
    scenes: { children: scene('Cushions'), young: scene('Jetty') },
  };
};

/** The site's colours by day, by their names, as `tokens.css` has them: nobody writes a colour twice. */
const paletteOf = (tokens: string): Record<string, string> => {
  const byDay = tokens.slice(0, tokens.indexOf('prefers-color-scheme: dark'));
  return Object.fromEntries(
    [...byDay.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  );
};

const components: Record<GroupSlug, string> = {
  solrosen: 'Solrosen',
  'skilda-varldar': 'SkildaVarldar',
  trappan: 'Trappan',
  barnkraft: 'Barnkraft',
};

/** The emblems of the pages, with what the style sheet gives them written into them. */
const emblemDrawings = (
  palette: Record<string, string>,
  styles: string,
  read: (component: string) => string,
): Record<GroupSlug, string> =>
  Object.fromEntries(
    Object.entries(components).map(([group, component]) => [
      group,
      drawing(read(component), styleOf(styles, 'emblem', palette, group))
        .replace(
          /(<\/style>)/,
          '$1<clipPath id="c"><path d="M0 0h48v48H0z"/></clipPath><g clip-path="url(#c)">',
        )
        .replace('</svg>', '</g></svg>'),
    ]),
  ) as Record<GroupSlug, string>;

/** A scene of the pages, likewise. */
const sceneDrawing = (palette: Record<string, string>, styles: string, component: string): string =>
  drawing(component, styleOf(styles, 'scene', palette));

/** The drawing of a component, to stand alone. */
const drawing = (component: string, style: string): string =>
  (/<svg.*<\/svg>/s.exec(component)?.[0] ?? '')
    .replace(/ class="(?:emblem|scene)"/, ' xmlns="http://www.w3.org/2000/svg"')
    .replace(/(<svg[^>]*>)/, `$1<style>${style}</style>`);

/** The rules for what lies within `.{root}`, as one drawing alone needs them: with colours for names, and without `:is()`. */
const styleOf = (styles: string, root: string, palette: Record<string, string>, group?: string): string =>
  [...styles.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .flatMap(([, selectors = '', body = '']) => {
      const own = selectors
        .split(/,(?![^(]*\))/)
        .map((selector) => selector.trim())
        .filter((selector) => selector.startsWith(`.${root} `))
        .flatMap((selector) =>
          selector
            .slice(root.length + 2)
            .replace(/^:is\((.*)\)$/, '$1')
            .split(','),
        );
      if (own.length === 0) return [];
      const rules = body.replace(/var\(--(?:hue-)?([\w-]+)\)/g, (_all, name: string) =>
        colourOf(palette, name, group),
      );
      return `${own.join(',')}{${rules.replace(/\s+/g, ' ')}}`;
    })
    .join('');

/** The group's own colour of that name, else the site's. Throws when there is neither: a drawing without its colour is black. */
const colourOf = (palette: Record<string, string>, name: string, group?: string): string => {
  const colour = palette[`${group}-${name}`] ?? palette[name];
  if (colour === undefined)
    throw new Error(`tokens.css has no colour ${name}${group ? ` for ${group}` : ''}.`);
  return colour;
};
