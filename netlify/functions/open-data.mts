import { readFile } from 'node:fs/promises';
import type { Config } from '@netlify/functions';
import { secured } from '../../src/core/http/security-headers.ts';
import { hsdsPage } from '../../src/core/open-data/hsds-page.ts';
import type { HsdsService } from '../../src/core/open-data/hsds-service.ts';
import { log } from '../log.ts';

export const config: Config = { path: '/api/hsds/:rest*' };

/** The build has written it; the platform packs it with this function. */
const servicesFile = 'dist/oppna-data/tjanster.json';

/**
 * Open Referral HSDS 3 for anybody: `GET /api/hsds` (what this is), `/api/hsds/services?page=1&per_page=50`,
 * `/api/hsds/services/{id}`. Read only, open to scripts of every site, kept by caches for five minutes.
 */
export default async (request: Request): Promise<Response> => {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return openJson(405, { error: 'Use GET.' }, { Allow: 'GET, HEAD' });
  const { pathname, searchParams, origin } = new URL(request.url);
  const [resource, id, ...deeper] = pathname.split('/').filter(Boolean).slice(2);
  if (resource === undefined) return openJson(200, { ...about, url: `${origin}/oppna-data/` });
  if (resource !== 'services' || deeper.length > 0)
    return openJson(404, { error: 'Here are /api/hsds/services and /api/hsds/services/{id}.' });
  const services = await readServices();
  if (!services) return openJson(503, { error: 'The services cannot be read now. Try again later.' });
  if (id === undefined) {
    const read = hsdsPage(services, searchParams);
    return read.ok ? openJson(200, read.page) : openJson(400, { error: read.error });
  }
  const service = services.find((each) => each.id === id);
  return service ? openJson(200, service) : openJson(404, { error: 'There is no service with this id.' });
};

const about = {
  version: '3.0',
  profile: 'https://docs.openreferral.org/en/v3.0.1/hsds/',
  openapi_url: 'https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json',
};

const openJson = (status: number, body: unknown, headers: Record<string, string> = {}): Response => {
  const response = secured(Response.json(body, { status, headers }));
  response.headers.set('Access-Control-Allow-Origin', '*');
  response.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
  if (status === 200) response.headers.set('Cache-Control', 'public, max-age=300');
  return response;
};

const readServices = async (): Promise<HsdsService[] | undefined> => {
  try {
    return JSON.parse(await readFile(servicesFile, 'utf8'));
  } catch (error) {
    log({ event: 'open-data-unavailable', reason: (error as Error).name });
    return undefined;
  }
};
