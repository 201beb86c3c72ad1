/**
 * The file of one of Sanity's assets: `image-<hash>-<width>x<height>-<ending>` is `<hash>-<width>x<height>.<ending>`, as
 * Sanity itself names it where it hands out its bytes and where it exports them.
 */
export const assetFile = (asset: string): string => asset.replace(/^image-(.+)-([a-z0-9]+)$/, '$1.$2');

/** The asset of a file, the other way round. */
export const fileAsset = (file: string): string => `image-${file.replace(/\.([a-z0-9]+)$/, '-$1')}`;
