/** A group's colours, as the site's light scheme has them. */
export type Hue = { ink: string; deep: string; soft: string };

/** What the site draws with: its emblems as components, and its style sheets, as text. */
export type DrawnEmblems = { emblems: Readonly<Record<string, string>>; tokens: string; styles: string };

/** The light scheme's value of a token. Throws when there is none: a drawing without its colour is black. */
export const token = (tokens: string, name: string): string => {
  const value = new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`).exec(tokens)?.[1];
  if (value === undefined) throw new Error(`tokens.css has no colour --${name}.`);
  return value;
};

export const hueOf = (tokens: string, group: string): Hue => ({
  ink: token(tokens, `${group}-ink`),
  deep: token(tokens, `${group}-deep`),
  soft: token(tokens, `${group}-soft`),
});

/** The emblem as a picture of its own: the very drawing of the site, with the styles that the site gives it. */
export const emblemSvg = (group: string, { emblems, tokens, styles }: DrawnEmblems): string => {
  const [drawing] = /<svg[\s\S]*<\/svg>/.exec(emblems[group] ?? '') ?? [];
  if (!drawing) throw new Error(`There is no emblem of ${group}.`);
  const hue = hueOf(tokens, group);
  const colour = (name: string) =>
    name.startsWith('hue-') ? hue[name.slice('hue-'.length) as keyof Hue] : token(tokens, name);
  const rules = [...styles.matchAll(/\.emblem (:is\(([^)]*)\)|[^{,]+?)\s*\{([^}]*)\}/g)].map(
    ([, selector = '', several, body = '']) =>
      `${(several ?? selector).trim()} {${body.replace(/var\(--([\w-]+)\)/g, (_all, name: string) => colour(name))}}`,
  );
  return drawing
    .replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
    .replace(/>/, `><style>${rules.join(' ')}</style>`);
};

/** Several emblems side by side, two in a row. */
export const emblemsTogether = (drawings: readonly string[]): string => {
  const cell = 60;
  const parts = drawings.map((drawing, index) => {
    // Each keeps its own colours: a style sheet inside a picture holds for all of it.
    const scope = `e${index}`;
    const inner = drawing
      .replace(/^<svg[^>]*>/, '')
      .replace(/<\/svg>$/, '')
      .replace(/<style>([\s\S]*?)<\/style>/, '');
    const styled = [
      ...(/<style>([\s\S]*?)<\/style>/.exec(drawing)?.[1] ?? '').matchAll(/([^{}]+)\{([^}]*)\}/g),
    ]
      .map(
        ([, selectors = '', body = '']) =>
          `${selectors
            .split(',')
            .map((selector) => `.${scope} ${selector.trim()}`)
            .join(', ')} {${body}}`,
      )
      .join(' ');
    return {
      styled,
      drawn: `<g class="${scope}" transform="translate(${(index % 2) * cell} ${Math.floor(index / 2) * cell})">${inner}</g>`,
    };
  });
  const rows = Math.ceil(drawings.length / 2);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * cell - 12} ${rows * cell - 12}">`,
    `<style>${parts.map(({ styled }) => styled).join(' ')}</style>`,
    ...parts.map(({ drawn }) => drawn),
    '</svg>',
  ].join('');
};
