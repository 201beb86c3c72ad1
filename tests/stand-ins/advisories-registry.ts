import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Advisory = {
  id: number;
  url: string;
  title: string;
  severity: string;
  vulnerable_versions: string;
};

/**
 * The part of npm's registry that `npm audit` asks: `POST /-/npm/v1/security/advisories/bulk` gives advisories by
 * package; a package's own document gives its versions. Without advisories it refuses, as mirrors do.
 */
export const startAdvisoriesRegistry = async (state: { advisories?: Record<string, Advisory[]> }) => {
  const server = createServer((request, response) => {
    request.resume();
    const isBulk = request.method === 'POST' && request.url === '/-/npm/v1/security/advisories/bulk';
    if (isBulk && state.advisories === undefined) {
      response.writeHead(405).end();
      return;
    }
    const name = (request.url ?? '').slice(1);
    const version = { name, version: '1.0.0', dist: {} };
    const document = { name, 'dist-tags': { latest: '1.0.0' }, versions: { '1.0.0': version } };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isBulk ? state.advisories : document));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
};
