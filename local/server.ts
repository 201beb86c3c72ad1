import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Cron } from 'croner';
import type { Site } from './site.ts';

/** `stop` waits for answers and schedules that are under way. */
export type LocalServer = { stop(): Promise<void> };

/** Serves a site on loopback and fires its schedules. Rejects when the port is in use. */
export const startServer = async (site: Site, port: number): Promise<LocalServer> => {
  const server = createServer((incoming, outgoing) => {
    answer(site, incoming, outgoing).catch((error: unknown) => {
      console.error(error);
      if (!outgoing.headersSent) outgoing.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      outgoing.end('Något gick fel.');
    });
  });
  await listen(server, port);
  const running = new Set<Promise<void>>();
  const jobs = site.scheduled.map(
    ({ name, schedule, fire }) =>
      new Cron(schedule, { timezone: 'UTC', protect: true }, async (job: Cron) => {
        const run = fire(job.nextRun() ?? new Date()).catch((error: unknown) =>
          console.error(`Schedule ${name}:`, error),
        );
        running.add(run);
        await run;
        running.delete(run);
      }),
  );
  return {
    async stop() {
      for (const job of jobs) job.stop();
      // Whoever stops closes the database next: the embedded one hangs when a schedule is in the midst of a transaction.
      await Promise.all(running);
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const impatient = setTimeout(() => server.closeAllConnections(), 5_000);
      await closed;
      clearTimeout(impatient);
      await site.stop();
    },
  };
};

/** Whether a port can be listened on; asked before the build, so that the answer comes at once. */
export const portIsFree = async (port: number): Promise<boolean> => {
  const probe = createServer();
  try {
    await listen(probe, port);
    return true;
  } catch {
    return false;
  } finally {
    await new Promise((resolve) => probe.close(resolve));
  }
};

const listen = (server: ReturnType<typeof createServer>, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve();
    });
  });

const answer = async (site: Site, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
  const response = await site.handle(toRequest(incoming), incoming.socket.remoteAddress ?? '127.0.0.1');
  outgoing.statusCode = response.status;
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') outgoing.setHeader(name, value);
  });
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
  if (response.body && incoming.method !== 'HEAD')
    await pipeline(Readable.fromWeb(response.body as never), outgoing);
  else outgoing.end();
};

const toRequest = (incoming: IncomingMessage): Request => {
  const { method = 'GET', headers, url = '/' } = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), {
    method,
    headers: Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [value].flat().join(', ')] as [string, string]],
    ),
    ...(hasBody ? { body: Readable.toWeb(incoming) as never, duplex: 'half' } : {}),
  } as RequestInit);
};
