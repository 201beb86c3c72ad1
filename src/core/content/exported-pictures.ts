/** What stands in `assets.json` of an export of Sanity's, of each picture by `image-<hash>`. */
export type ExportedAssets = Readonly<Record<string, { originalFilename?: unknown } | undefined>>;

/** How `sanity dataset import` finds a picture beside the lines that name it. */
export const pictureLink = (file: string): { _sanityAsset: string } => ({
  _sanityAsset: `image@file://./images/${file}`,
});

/** Where below an export's folder a link leads; undefined when it does not lead to a picture that lies there. */
export const exportedPath = (link: string): string | undefined =>
  /^image@file:\/\/\.\/(images\/[A-Za-z0-9][A-Za-z0-9-]*\.[a-z0-9]+)$/.exec(link)?.[1];

/**
 * Names the files of exported pictures, each link always the same: as whoever uploaded it had named it, in the letters that
 * a file among the content may have. Two pictures never get one name.
 */
export const pictureNamer = (assets: ExportedAssets): ((link: string) => string) => {
  const names = new Map<string, string>();
  return (link) => {
    const known = names.get(link);
    if (known !== undefined) return known;
    const file = link.slice(link.lastIndexOf('/') + 1);
    const [, stem = '', ending = ''] = /^(.*?)\.?([a-z0-9]*)$/.exec(file) ?? [];
    const uploadedAs = assets[`image-${stem.split('-')[0]}`]?.originalFilename;
    const wanted =
      plainName(typeof uploadedAs === 'string' ? uploadedAs.replace(/\.[^.]*$/, '') : stem) || stem;
    const taken = new Set(names.values());
    let name = `${wanted}.${ending}`;
    for (let number = 2; taken.has(name); number += 1) name = `${wanted}-${number}.${ending}`;
    names.set(link, name);
    return name;
  };
};

const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
