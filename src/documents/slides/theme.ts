import { groupSlugs } from '../../core/content/group-names.ts';

/** The site's colours in the places that PowerPoint's menus show: whoever chooses another theme changes every slide. */
export const withTheme = (xml: string, palette: Record<string, string>): string => {
  const colour = (name: string): string => {
    const found = palette[name];
    if (found === undefined) throw new Error(`tokens.css has no colour ${name}.`);
    return found.slice(1).toUpperCase();
  };
  const scheme: readonly (readonly [string, string])[] = [
    ['dk1', colour('ink')],
    ['lt1', colour('paper')],
    ['dk2', colour('button')],
    ['lt2', colour('glow')],
    ...groupSlugs.map((group, position) => [`accent${position + 1}`, colour(`${group}-ink`)] as const),
    ['accent5', colour('leaf-green')],
    ['accent6', colour('lamp')],
    ['hlink', colour('link')],
    ['folHlink', colour('ink-soft')],
  ];
  const colours = scheme
    .map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`)
    .join('');
  return xml
    .replace('name="Office Theme"', 'name="Stödgrupper"')
    .replace(/<a:clrScheme.*?<\/a:clrScheme>/s, `<a:clrScheme name="Stödgrupper">${colours}</a:clrScheme>`);
};
