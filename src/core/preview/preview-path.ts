/** Below this stands every page of the site again, made from drafts. */
export const previewPrefix = '/forhandsvisning';

/** Where the Studio's link leads, and where the preview is left. */
export const previewDoor = `${previewPrefix}/oppna/`;
export const previewExit = `${previewPrefix}/avsluta/`;

/**
 * Where a page of the site (`/om/`) stands in the preview; undefined for what has no preview: forms, which would send,
 * the search and the desk, which know what is published, and every address that is none of this site's pages. So
 * whatever a link says, it leads nowhere else.
 */
export const previewPath = (path: string): string | undefined =>
  /^\/(?:[a-z0-9-]{1,100}\/){0,6}$/.test(path) && !withoutPreview.test(path)
    ? `${previewPrefix}${path}`
    : undefined;

const withoutPreview =
  /^\/(?:(?:api|dev|forhandsvisning|oppna-data|samordning|sok|404|500)\/|(?:[a-z0-9-]+\/)?anmalan\/.)/;

/** The page of the site that an address of the preview shows; the address itself for any other. */
export const pathOfSite = (path: string): string =>
  isPreviewPath(path) ? path.slice(previewPrefix.length) : path;

/** Whether an address stands in the preview. */
export const isPreviewPath = (path: string): boolean => path.startsWith(`${previewPrefix}/`);

/**
 * A page of the preview whose links lead to the previews of the pages that they name. The others lead to the published
 * site. Only addresses of this site are touched, and only in links.
 */
export const linkedWithin = (html: string): string =>
  html.replaceAll(/(<a\s[^>]*?\bhref=")(\/[^"#]*)/g, (all, before: string, path: string) => {
    const target = previewPath(path);
    return target === undefined ? all : `${before}${target}`;
  });
