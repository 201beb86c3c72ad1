import type { GroupSlug } from '../core/content/group-names.ts';

/** The site's colours by day, by their names, as `tokens.css` has them: nobody writes a colour twice. */
export const paletteOf = (tokens: string): Record<string, string> => {
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
export const emblemDrawings = (
  palette: Record<string, string>,
  styles: string,
  read: (component: string) => string,
): Record<GroupSlug, string> =>
  Object.fromEntries(
    Object.entries(components).map(([group, component]) => {
      const svg = /<svg.*<\/svg>/s.exec(read(component))?.[0] ?? '';
      const style = styleOf(styles, (name) => colourOf(palette, group, name));
      return [
        group,
        svg
          .replace(' class="emblem"', ' xmlns="http://www.w3.org/2000/svg"')
          .replace(
            /(<svg[^>]*>)/,
            `$1<style>${style}</style><clipPath id="c"><path d="M0 0h48v48H0z"/></clipPath><g clip-path="url(#c)">`,
          )
          .replace('</svg>', '</g></svg>'),
      ];
    }),
  ) as Record<GroupSlug, string>;

/** The group's own colour of that name, else the site's. Throws when there is neither: a drawing without its colour is black. */
const colourOf = (palette: Record<string, string>, group: string, name: string): string => {
  const colour = palette[`${group}-${name}`] ?? palette[name];
  if (colour === undefined) throw new Error(`tokens.css has no colour ${name} for ${group}.`);
  return colour;
};

/** The rules of emblems.css, as one drawing alone needs them: with colours for names, and without what only a page has. */
const styleOf = (styles: string, colour: (name: string) => string): string =>
  [...styles.matchAll(/\.emblem (?::is\(([^)]*)\)|([^{,]+?))\s*\{([^}]*)\}/g)]
    .map(
      ([, several, one, body = '']) =>
        `${(several ?? one ?? '').trim()}{${body.replace(/var\(--(?:hue-)?([\w-]+)\)/g, (_all, name: string) => colour(name)).replace(/\s+/g, ' ')}}`,
    )
    .join('');
