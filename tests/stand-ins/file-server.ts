import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Serves a built site's files as a host does, but for those that somebody has altered; an empty one is gone. */
export const startFileServer = async (
  directory: string,
  altered: Record<string, (bytes: Buffer) => Buffer> = {},
): Promise<{ url: string; stop(): void }> => {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const file = join(directory, path.endsWith('/') ? `${path}index.html` : path);
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    const served = altered[path]?.(bytes) ?? bytes;
    response.writeHead(served.length > 0 ? 200 : 404).end(served);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
};
