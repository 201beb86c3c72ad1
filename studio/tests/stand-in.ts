import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { Mutation } from '@sanity/mutator';
import type { SanityDocument } from '../../src/core/content/sanity-document.ts';
import type { SanityDataset } from '../../tests/stand-ins/sanity-dataset.ts';
import { editor, settledAnswer } from './stand-in-project.ts';
import { answered, type Stored } from './stand-in-questions.ts';
import { type Change, idOf, mutationsOf } from './stand-in-writes.ts';

type Listener = { url: URL; response: ServerResponse };

/**
 * What the Studio asks of Sanity, answered on this machine: who is signed in, what the project may do, questions in GROQ,
 * documents, writes, and each change told to whoever listens. It hands out the built Studio in `folder` as well.
 */
export const startStandIn = async ({ documents, pictures }: SanityDataset, folder: string, port: number) => {
  const stored: Stored = new Map(documents.map((each) => [each._id, { ...stamped(), ...each }]));
  const listeners = new Set<Listener>();
  let hosts = 0;

  const write = (written: readonly Change[], transactionId: string) => {
    for (const mutation of written.flatMap((each) => mutationsOf(each, stored))) {
      const id = idOf(mutation);
      const before = stored.get(id);
      const change = new Mutation({
        mutations: [mutation as never],
        transactionId,
        timestamp: new Date().toISOString(),
        resultRev: transactionId,
        ...(before ? { previousRev: String(before._rev) } : {}),
      });
      const after = change.apply((before ?? null) as never) as SanityDocument | null;
      if (after) stored.set(id, { ...stamped(), ...after, _rev: transactionId });
      else stored.delete(id);
      tell(listeners, id, mutation, transactionId, before, stored.get(id));
    }
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const url = new URL(request.url ?? '/', 'http://sanity');
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    response.setHeader('access-control-allow-credentials', 'true');
    response.setHeader(
      'access-control-allow-headers',
      String(request.headers['access-control-request-headers'] ?? '*'),
    );
    response.setHeader('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE');
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    const path = /^\/v[\dX-]+(\/.*)$/.exec(url.pathname)?.[1];
    if (path === undefined) {
      const picture = pictures.get(url.pathname.slice(url.pathname.lastIndexOf('/') + 1));
      return picture ? response.end(picture) : answerFile(response, folder, url.pathname);
    }
    const body = request.method === 'POST' ? JSON.parse((await textOf(request)) || '{}') : {};
    if (/^\/data\/(listen|live)/.test(path)) {
      // A browser keeps six connections to a host, and the Studio listens with more: each has a host of its own.
      if (!/^l\d+\./.test(request.headers.host ?? '')) {
        hosts += 1;
        return response
          .writeHead(307, { location: `http://l${hosts}.localhost:${port}${request.url}` })
          .end();
      }
      return listen(listeners, { url, response });
    }
    if (path.startsWith('/data/query/'))
      return send(response, { result: await answered(url, body, stored), ms: 1 });
    if (path.startsWith('/data/doc/')) {
      const ids = decodeURIComponent(path.slice(path.lastIndexOf('/') + 1)).split(',');
      const found = ids.flatMap((id) => stored.get(id) ?? []);
      return send(response, {
        documents: found,
        omitted: ids.filter((id) => !stored.has(id)).map((id) => ({ id, reason: 'existence' })),
      });
    }
    if (/^\/data\/(mutate|actions)\//.test(path)) {
      const transactionId = String(
        body.transactionId ?? url.searchParams.get('transactionId') ?? randomUUID(),
      );
      write(body.mutations ?? body.actions, transactionId);
      const results = (body.mutations ?? []).map((each: Change) => ({ id: idOf(each), operation: 'update' }));
      return send(response, { transactionId, results });
    }
    const settled = settledAnswer(path);
    return settled === undefined
      ? send(response, { statusCode: 404, message: 'Not found' }, 404)
      : send(response, settled);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error) =>
      send(response, { error: { description: String(error), type: 'queryParseError' } }, 400),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return {
    stored,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
};

const stamped = () => ({
  _rev: randomUUID(),
  _createdAt: new Date().toISOString(),
  _updatedAt: new Date().toISOString(),
});

const listen = (listeners: Set<Listener>, listener: Listener): void => {
  listener.response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  listener.response.write(`event: welcome\ndata: ${JSON.stringify({ listenerName: randomUUID() })}\n\n`);
  listeners.add(listener);
  listener.response.on('close', () => listeners.delete(listener));
};

const tell = async (
  listeners: ReadonlySet<Listener>,
  id: string,
  mutation: Change,
  transactionId: string,
  before: SanityDocument | undefined,
  after: SanityDocument | undefined,
): Promise<void> => {
  const about = new Map([before, after].flatMap((each) => (each ? [[each._id, each]] : [])));
  for (const { url, response } of listeners) {
    if (!url.pathname.includes('/listen/')) continue;
    const asked = url.searchParams.get('query') ?? '';
    const isAsked = ((await answered(url, {}, about, 'raw').catch(() => [])) as unknown[])?.length > 0;
    if (!isAsked && asked.includes('$')) continue;
    const event = {
      documentId: id,
      eventId: `${transactionId}#${id}`,
      identity: editor.id,
      mutations: [mutation],
      // The whole document, as the Studio's format for changes writes it.
      effects: { apply: [0, after ?? null], revert: [0, before ?? null] },
      result: after,
      previousRev: before?._rev,
      resultRev: after?._rev,
      timestamp: new Date().toISOString(),
      transactionId,
      transactionTotalEvents: 1,
      transactionCurrentEvent: 1,
      transition: before ? (after ? 'update' : 'disappear') : 'appear',
      visibility: 'query',
    };
    response.write(`event: mutation\ndata: ${JSON.stringify(event)}\n\n`);
  }
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

const kinds: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** A file of the built Studio; every other address is its one page. */
const answerFile = async (response: ServerResponse, folder: string, path: string): Promise<void> => {
  const name = /\.\w+$/.test(path) ? path : 'index.html';
  const bytes = await readFile(join(folder, name)).catch(() => undefined);
  response.writeHead(bytes ? 200 : 404, { 'content-type': kinds[extname(name)] ?? 'text/html' });
  response.end(bytes);
};

const send = (response: ServerResponse, content: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(content));
};
