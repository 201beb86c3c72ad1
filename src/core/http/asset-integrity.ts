/** The integrity of each script and style sheet, by its address. */
export type AssetIntegrity = Readonly<Record<string, string>>;

/**
 * The page with the integrity of its scripts and style sheets written beside their addresses: a file that was changed
 * after the build is not run. An asset without a known integrity is left as it is.
 */
export const withIntegrity = (html: string, integrity: AssetIntegrity): string =>
  html.replace(ownAsset, (tag, begin: string, address: string, end: string) =>
    Object.hasOwn(integrity, address) ? `${begin}"${address}" integrity="${integrity[address]}"${end}` : tag,
  );

// Exactly as Astro writes them; what a visitor typed is escaped and never looks like a tag.
const ownAsset = /(<script type="module" src=|<link rel="stylesheet" href=)"(\/_astro\/[^"]+)"(>)/g;
