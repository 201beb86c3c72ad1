import { createHash } from 'node:crypto';
import { siteContent } from './content.ts';
import { type HsdsService, hsdsServices } from './core/open-data/hsds-service.ts';

/** Every service as open data, on the day of the build. `site` is the site's own address. */
export const openServices = async (site: URL): Promise<HsdsService[]> => {
  const { today, ...content } = await siteContent();
  return hsdsServices({ content, today, site, uuidOf: (name) => uuidOf(new URL('/', site).href, name) });
};

/** A UUID of version 8 (RFC 9562): the same name on the same site gives the same one. */
const uuidOf = (site: string, name: string): string => {
  const bytes = createHash('sha256').update(`${site}\0${name}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
