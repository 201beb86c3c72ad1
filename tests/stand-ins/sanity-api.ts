import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { evaluate, parse } from 'groq-js';
import type { SanityDocument } from '../../src/core/content/sanity-document.ts';
import { answerWrite } from './sanity-writes.ts';

/** How the stand-in answers: as documented, never, with a status, or with half of what was asked: documents, bytes. */
export type SanityBehaviour = 'whole' | 'hang' | 'half' | 'cut' | { status: number; retryAfter?: string };

type Perspective = 'published' | 'drafts' | 'raw';
type Query = { query: string; params: Record<string, unknown>; perspective: Perspective };

/**
 * Sanity's query interface as its documentation describes it: questions by GET and POST with parameters, the
 * perspectives `published`, `drafts` and `raw`, 400 for what is no GROQ, 401 for unpublished content without the token,
 * the bytes of pictures. The real `@sanity/client` asks it, with `apiHost` set to `url`. With the token it also takes what
 * `sanity dataset import` and the Studio's preview links write, and hands out what `sanity dataset export` reads.
 */
export const startSanityApi = async (
  documents: readonly SanityDocument[],
  {
    pictures: held = new Map() as ReadonlyMap<string, Uint8Array>,
    projectId = 'prov',
    dataset = 'production',
    token = 'prov-token',
    port = 0,
  } = {},
) => {
  const stored = new Map(documents.map((document) => [document._id, document]));
  const pictures = new Map(held);
  const state = {
    behaviours: [] as SanityBehaviour[],
    requests: [] as Query[],
    /** As `behaviours`, when a picture is asked for; and the pictures that were. */
    pictureBehaviours: [] as SanityBehaviour[],
    pictureRequests: [] as string[],
    clock: () => new Date(),
  };

  const answerPicture = (request: IncomingMessage, response: ServerResponse, name: string) => {
    state.pictureRequests.push(request.url ?? '');
    const { authorization } = request.headers;
    if (authorization && authorization !== `Bearer ${token}`)
      return refuse(response, 401, 'Unauthorized - Session not found');
    const behaviour = nextOf(state.pictureBehaviours);
    const bytes = pictures.get(name);
    if (behaviour === 'hang') return;
    if (typeof behaviour === 'object') return refuseAsTold(response, behaviour);
    if (!bytes) return refuse(response, 404, 'Not Found');
    response.writeHead(200, {
      'content-type': `image/${name.slice(name.lastIndexOf('.') + 1)}`,
      'content-length': behaviour === 'half' ? bytes.length >> 1 : bytes.length,
    });
    if (behaviour !== 'cut')
      return response.end(behaviour === 'half' ? bytes.subarray(0, bytes.length >> 1) : bytes);
    return response.write(bytes.subarray(0, bytes.length >> 1), () => request.socket.destroy());
  };

  const answerQuery = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
    const asked = await questionIn(request, url);
    state.requests.push(asked);
    const isOwner = request.headers.authorization === `Bearer ${token}`;
    if (request.headers.authorization && !isOwner)
      return refuse(response, 401, 'Unauthorized - Session not found');
    if (asked.perspective !== 'published' && !isOwner)
      return refuse(response, 401, 'This perspective needs a token');
    const behaviour = nextOf(state.behaviours);
    if (behaviour === 'hang') return;
    if (behaviour === 'cut') return request.socket.destroy();
    if (typeof behaviour === 'object') return refuseAsTold(response, behaviour);
    const seen = seenIn(stored, asked.perspective, isOwner);
    let result: unknown;
    try {
      result = await answered(asked, seen, state.clock());
    } catch (error) {
      return refuse(response, 400, (error as Error).message);
    }
    const isHalf = behaviour === 'half' && Array.isArray(result);
    return send(response, 200, {
      ms: 1,
      query: asked.query,
      result: isHalf ? (result as unknown[]).filter((_, index) => index % 2 === 0) : result,
    });
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://sanity');
    const isQuery = new RegExp(`^/v[\\d-]+/data/query/${dataset}$`).test(url.pathname);
    const isOwner = request.headers.authorization === `Bearer ${token}`;
    const ours = `/images/${projectId}/${dataset}/`;
    const answer = async () => {
      if (url.pathname.startsWith(ours))
        return answerPicture(request, response, url.pathname.slice(ours.length));
      if (isQuery && request.headers['x-sanity-project-id'] === projectId)
        return answerQuery(request, response, url);
      if (isOwner && url.pathname.endsWith(`/data/export/${dataset}`))
        return response.end([...stored.values()].map((document) => `${JSON.stringify(document)}\n`).join(''));
      const address = `http://${request.headers.host}${ours}`;
      const written = isOwner
        ? await answerWrite(request, url, { stored, pictures, address, now: state.clock() })
        : undefined;
      return written ? send(response, 200, written) : refuse(response, 404, 'Dataset not found');
    };
    answer().catch((error) => refuse(response, 500, String(error)));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    projectId,
    dataset,
    token,
    state,
    /** A document of which an editor has pressed Publish; as `drafts.…` one that waits for it. */
    put: (document: SanityDocument) => stored.set(document._id, document),
    remove: (id: string) => stored.delete(id),
    /** A picture's bytes, under the name that its asset has: `<hash>-<width>x<height>.<ending>`. */
    putPicture: (name: string, bytes: Uint8Array) => pictures.set(name, bytes),
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
};

const questionIn = async (request: IncomingMessage, url: URL): Promise<Query> => {
  const perspective = (url.searchParams.get('perspective') ?? 'published') as Perspective;
  if (request.method === 'POST') {
    const { query, params = {} } = JSON.parse(await textOf(request));
    return { query, params, perspective };
  }
  const params = [...url.searchParams]
    .filter(([name]) => name.startsWith('$'))
    .map(([name, value]) => [name.slice(1), JSON.parse(value)]);
  return { query: url.searchParams.get('query') ?? '', params: Object.fromEntries(params), perspective };
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

const answered = async (
  { query, params }: Query,
  seen: ReadonlyMap<string, SanityDocument>,
  timestamp: Date,
) => {
  const value = await evaluate(parse(query, { params }), {
    params,
    timestamp,
    dataset: [...seen.values()],
    dereference: async ({ _ref }) => seen.get(_ref) ?? null,
  });
  return value.get();
};

/** What a perspective shows. A dot in an id makes a document private. */
const seenIn = (
  stored: ReadonlyMap<string, SanityDocument>,
  perspective: Perspective,
  isOwner: boolean,
): Map<string, SanityDocument> => {
  const all = [...stored.values()];
  if (perspective === 'raw') return new Map(stored);
  const isDraft = ({ _id }: SanityDocument) => _id.startsWith('drafts.') || _id.startsWith('versions.');
  const seen = new Map(
    all
      .filter((document) => !isDraft(document) && (isOwner || !document._id.includes('.')))
      .map((document) => [document._id, document]),
  );
  if (perspective === 'drafts')
    for (const draft of all.filter(({ _id }) => _id.startsWith('drafts.'))) {
      const id = draft._id.slice('drafts.'.length);
      seen.set(id, { ...draft, _id: id, _originalId: draft._id });
    }
  return seen;
};

/** The last behaviour stays. */
const nextOf = (behaviours: SanityBehaviour[]): SanityBehaviour | undefined =>
  behaviours.length > 1 ? behaviours.shift() : behaviours[0];

type Refusal = Extract<SanityBehaviour, object>;
const refuseAsTold = (response: ServerResponse, { status, retryAfter }: Refusal) =>
  refuse(response, status, 'As told', retryAfter ? { 'retry-after': retryAfter } : {});

const refuse = (
  response: ServerResponse,
  status: number,
  description: string,
  headers: Record<string, string> = {},
) => send(response, status, { error: { description, type: 'standIn' } }, headers);

const send = (
  response: ServerResponse,
  status: number,
  content: unknown,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(content));
};
