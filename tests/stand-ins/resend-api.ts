import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the stand-in answers the next requests: as documented, with an error, or not at all. */
export type Behaviour = 'accept' | 'accept-then-cut' | 'hang' | { status: number; name: string };

/**
 * Resend's `POST /emails` as its documentation describes it: 200 with an id; the same idempotency key and body
 * again give the same id and no second mail, another body under the key is a 409.
 */
export const startResendApi = async () => {
  const delivered = new Map<string, { id: string; body: string }>();
  const requests: { key: string; body: string; authorization: string }[] = [];
  const state = { behaviour: 'accept' as Behaviour };

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const key = String(request.headers['idempotency-key']);
    requests.push({ key, body, authorization: String(request.headers.authorization) });
    const answer = (status: number, content: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(content));
    };
    const { behaviour } = state;
    if (behaviour === 'hang') return;
    if (typeof behaviour === 'object')
      return answer(behaviour.status, { statusCode: behaviour.status, name: behaviour.name, message: 'No.' });
    const before = delivered.get(key);
    if (before && before.body !== body)
      return answer(409, { statusCode: 409, name: 'invalid_idempotent_request', message: 'Changed body.' });
    const id = before?.id ?? crypto.randomUUID();
    delivered.set(key, { id, body });
    if (behaviour === 'accept-then-cut') return request.socket.destroy();
    return answer(200, { id });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    requests,
    /** The mails that reached the inbox. */
    inbox: () => [...delivered.values()].map(({ body }) => JSON.parse(body)),
    forget: () => {
      delivered.clear();
      requests.length = 0;
      state.behaviour = 'accept';
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
};
