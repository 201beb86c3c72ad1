import { site } from 'astro:config/server';

/** The site's own address, as the build was told. */
export const siteAddress = (): URL => new URL('/', site ?? 'http://localhost');
