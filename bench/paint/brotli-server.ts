import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants } from 'node:zlib';

export type Resource = {
  type: string;
  body: Buffer | string;
  status?: number;
  headers?: Record<string, string>;
};
export type BrotliServer = { url: string; add(path: string, resource: Resource): void; stop(): void };

type Kept = { status: number; body: Buffer; headers: Record<string, string> };

const compressible = /^(text\/|image\/svg|application\/(javascript|json|ld\+json|manifest))/;

/**
 * Serves what was added to it and, for every other path, what `origin` answers; all of it alike, compressed once with
 * Brotli at quality 11, from memory. `noindex` is lifted: search engines' rules cannot be measured on a page that asks
 * them to stay away.
 */
export const startBrotliServer = async (origin: string): Promise<BrotliServer> => {
  const kept = new Map<string, Kept>();
  const keep = (path: string, { type, body, status = 200, headers = {} }: Resource): Kept => {
    const bytes = type.startsWith('text/html') ? Buffer.from(indexed(String(body))) : Buffer.from(body);
    const made = compressible.test(type)
      ? {
          status,
          body: brotli(bytes),
          headers: { ...headers, 'content-type': type, 'content-encoding': 'br' },
        }
      : { status, body: bytes, headers: { ...headers, 'content-type': type } };
    kept.set(path, made);
    return made;
  };
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    send(response, kept.get(path) ?? keep(path, await fetched(origin + path)));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    add: keep,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
};

/** What the product answers, with the headers that decide how a browser treats it. */
const fetched = async (url: string): Promise<Resource> => {
  const answer = await fetch(url);
  const names = ['cache-control', 'content-security-policy'];
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? 'application/octet-stream',
    body: Buffer.from(await answer.arrayBuffer()),
    headers: Object.fromEntries(
      names.flatMap((name) => {
        const value = answer.headers.get(name);
        return value === null ? [] : [[name, value]];
      }),
    ),
  };
};

const send = (response: ServerResponse, { status, body, headers }: Kept): void => {
  response.writeHead(status, { ...headers, 'content-length': String(body.length) });
  response.end(body);
};

const brotli = (bytes: Buffer): Buffer =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

const indexed = (html: string): string => html.replace(/<meta name="robots"[^>]*>/g, '');
