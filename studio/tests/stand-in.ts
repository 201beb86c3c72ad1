import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { Mutation } from '@sanity/mutator';
import { evaluate, parse } from 'groq-js';
import type { SanityDocument } from '../../src/core/content/sanity-document.ts';
import type { SanityDataset } from '../../tests/stand-ins/sanity-dataset.ts';

type Stored = Map<string, SanityDocument>;
type Listener = { url: URL; response: ServerResponse };
type Change = Record<string, unknown>;

/**
 * What the Studio asks of Sanity, answered on this machine: who is signed in, what the project may do, questions in GROQ,
 * documents, writes, and each change told to whoever listens. It hands out the built Studio in `folder` as well.
 */
export const startStandIn = async ({ documents, pictures }: SanityDataset, folder: string, port: number) => {
  const stored: Stored = new Map(documents.map((each) => [each._id, { ...stamped(), ...each }]));
  const listeners = new Set<Listener>();
  const unanswered = new Set<string>();
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
    if (settled === undefined) unanswered.add(`${request.method} ${path}`);
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
    /** What was asked and is not known here. */
    unanswered,
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

const editor = {
  id: 'redaktor',
  name: 'Mira Redaktör',
  email: 'mira@example.se',
  role: 'administrator',
  roles: [{ name: 'administrator', title: 'Administrator' }],
  provider: 'google',
};

/** Answers that never change. Undefined for what is not known here. */
const settledAnswer = (path: string): unknown => {
  if (path === '/users/me') return editor;
  if (path === '/auth/id') return { id: editor.id };
  if (/^\/(projects\/\w+\/)?users\//.test(path)) return [{ ...editor, displayName: editor.name }];
  if (path === '/auth/providers') return { providers: [] };
  if (
    path.endsWith('/grants') ||
    path.endsWith('/acl') ||
    /\/data\/acl\//.test(path) ||
    (path.includes('/datasets/') && path.endsWith('/acl'))
  )
    return [
      { filter: '_id in path("**")', permissions: ['read', 'create', 'update', 'history', 'editHistory'] },
    ];
  if (/\/features(\/|$)/.test(path)) return [];
  if (/^\/projects\/\w+$/.test(path))
    return {
      id: 'prov',
      displayName: 'Stödgrupper',
      members: [{ id: editor.id, roles: editor.roles }],
      metadata: {},
      features: [],
    };
  if (path.endsWith('/datasets')) return [{ name: 'production', aclMode: 'public' }];
  return undefined;
};

const idOf = (mutation: Change): string => {
  const [change] = Object.values(mutation) as { _id?: string; id?: string }[];
  return change?._id ?? change?.id ?? '';
};

type Action = {
  actionType?: string;
  publishedId?: string;
  draftId?: string;
  patch?: object;
  attributes?: object;
  document?: object;
};

/** An action of the Studio's as the writes that it stands for. */
const mutationsOf = (change: Change, stored: Stored): Change[] => {
  const { actionType, publishedId, draftId, patch, attributes, document } = change as Action;
  const draft = draftId ?? '';
  switch (actionType) {
    case undefined:
      return [change];
    case 'sanity.action.document.create':
      return [{ createIfNotExists: attributes ?? document }];
    case 'sanity.action.document.edit': {
      const published = stored.get(publishedId ?? '');
      const base = stored.get(draft) ? [] : [{ create: { ...(published ?? {}), _id: draft } }];
      return [...base, { patch: { ...patch, id: draft } }];
    }
    case 'sanity.action.document.publish':
      return [{ createOrReplace: { ...stored.get(draft), _id: publishedId } }, { delete: { id: draft } }];
    case 'sanity.action.document.discard':
    case 'sanity.action.document.version.discard':
      return [{ delete: { id: draft } }];
    default:
      throw new Error(`No such action here: ${actionType}`);
  }
};

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

const answered = async (
  url: URL,
  body: { query?: string; params?: object },
  stored: Stored,
  given?: string,
) => {
  const asks = body.query ?? url.searchParams.get('query') ?? '';
  const query = asks
    .replaceAll(/sanity::versionOf\(([^)]*)\)/g, '_id in [$1, "drafts." + $1]')
    // A list that nobody searches in asks for every word.
    .replace('([@, _id] match text::query($__query) || references($__rawQuery))', 'true');
  // There are no releases here, and groq-js does not know their function.
  if (query.includes('releases::all')) return [];
  const asked = [...url.searchParams].filter(([name]) => name.startsWith('$'));
  const params =
    body.params ?? Object.fromEntries(asked.map(([name, value]) => [name.slice(1), JSON.parse(value)]));
  const seen = seenIn(stored, given ?? url.searchParams.get('perspective') ?? 'raw');
  const value = await evaluate(parse(query, { params: params as Record<string, unknown> }), {
    params: params as Record<string, unknown>,
    dataset: [...seen.values()],
    dereference: async ({ _ref }: { _ref: string }) => seen.get(_ref) ?? null,
  });
  return value.get();
};

const seenIn = (stored: Stored, perspective: string): Stored => {
  if (perspective === 'raw') return stored;
  const seen = new Map([...stored].filter(([id]) => !id.includes('.')));
  if (perspective !== 'published')
    for (const [draft, document] of stored) {
      const id = draft.replace(/^drafts\./, '');
      if (id !== draft) seen.set(id, { ...document, _id: id, _originalId: draft });
    }
  return seen;
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
