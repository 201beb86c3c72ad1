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
  read: (component: string) => string,
): Record<GroupSlug, string> =>
  Object.fromEntries(
    Object.entries(components).map(([group, component]) => {
      const svg = /<svg.*<\/svg>/s.exec(read(component))?.[0] ?? '';
      const style = styleOf((name) => palette[`${group}-${name}`] ?? palette[name] ?? '');
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

/** As in emblems.css. */
const styleOf = (colour: (name: string) => string): string =>
  [
    `.deep{fill:${colour('deep')}}.soft{fill:${colour('soft')}}.light{fill:${colour('lamp')}}.leaf{fill:${colour('leaf-green')}}`,
    '.stem,.path,.string,.arm,.hand{fill:none}',
    `.stem{stroke:${colour('leaf-green')};stroke-width:3}`,
    `.path{stroke:${colour('ink')};stroke-width:2.5;stroke-dasharray:0.1 4.5;stroke-linecap:round}`,
    `.string{stroke:${colour('ink-soft')};stroke-width:1.5}`,
    `.arm{stroke:${colour('soft')};stroke-width:7}.arm--large{stroke:${colour('deep')};stroke-width:11}`,
    `.hand{stroke:${colour('wood')};stroke-linecap:round;stroke-linejoin:round;stroke-width:5}.hand--large{stroke-width:8}`,
  ].join('');
