import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A build hook that answers its requests in turn with these statuses, or not at all; the last goes on. */
export const startBuildHook = async (...answers: (number | 'cut' | 'hang')[]) => {
  const requests: { method: string | undefined; path: string | undefined; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    requests.push({ method: request.method, path: request.url, body: Buffer.concat(chunks).toString() });
    const answer = answers[Math.min(requests.length, answers.length) - 1] ?? 200;
    if (answer === 'cut') request.socket.destroy();
    else if (answer !== 'hang')
      response.writeHead(answer, answer === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/build_hooks/secret`,
    requests,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
};
