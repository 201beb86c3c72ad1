import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NetlifyDev } from '@netlify/dev';

/** What a function of ours is handed by the platform, as far as we use it. */
type Context = { ip: string; requestId: string; waitUntil(work: Promise<unknown>): void };
type Handler = (request: Request, context: Context) => Promise<Response | undefined>;
type SiteFunction = {
  name: string;
  handler: Handler;
  path: string | undefined;
  schedule: string | undefined;
};

/** The built site with its functions, headers and redirects, as the platform would serve it. */
export type Site = {
  handle(request: Request, ip: string): Promise<Response>;
  scheduled: { name: string; schedule: string; fire(nextRun: Date): Promise<void> }[];
  /** Waits for work that was begun after an answer, then lets go. */
  stop(): Promise<void>;
};

const functionsDirectory = resolve('netlify/functions');
const off = { enabled: false };

/** Loads the built site into this process; its functions read `process.env`, like on the platform. */
export const loadSite = async (): Promise<Site> => {
  const platform = new NetlifyDev({
    projectRoot: process.cwd(),
    skipGitignore: true,
    serverAddress: null,
    aiGateway: off,
    blobs: off,
    database: off,
    edgeFunctions: off,
    environmentVariables: off,
    functions: off,
    geolocation: off,
    images: off,
  });
  await platform.start();
  const functions = await loadFunctions();
  const pages = await importHandler(resolve('.netlify/v1/functions/ssr/ssr.mjs'));
  const underWay = new Set<Promise<unknown>>();

  const contextOf = (ip: string): Context => ({
    ip,
    requestId: crypto.randomUUID(),
    waitUntil(work) {
      const settled = work.catch(() => undefined).finally(() => underWay.delete(settled));
      underWay.add(settled);
    },
  });

  return {
    async handle(request, ip) {
      const called = functions.find(
        ({ path }) => path && new URLPattern({ pathname: path }).test(request.url),
      );
      if (called)
        return (await called.handler(request, contextOf(ip))) ?? new Response(null, { status: 204 });
      const isRead = request.method === 'GET' || request.method === 'HEAD';
      const found = isRead ? await platform.handle(request) : undefined;
      return found ?? (await pages.handler(request, contextOf(ip))) ?? new Response(null, { status: 404 });
    },
    scheduled: functions.flatMap(({ name, handler, schedule }) =>
      schedule ? [{ name, schedule, fire: (nextRun) => fire(handler, contextOf('127.0.0.1'), nextRun) }] : [],
    ),
    async stop() {
      await Promise.all(underWay);
      await platform.stop();
    },
  };
};

const fire = async (handler: Handler, context: Context, nextRun: Date): Promise<void> => {
  const body = JSON.stringify({ next_run: nextRun.toISOString() });
  await handler(
    new Request('http://localhost/.netlify/functions/scheduled', { method: 'POST', body }),
    context,
  );
};

const loadFunctions = async (): Promise<SiteFunction[]> => {
  const files = (await readdir(functionsDirectory)).filter((file) => file.endsWith('.mts'));
  return Promise.all(
    files.map(async (file) => {
      const { handler, config } = await importHandler(join(functionsDirectory, file));
      return { name: file.replace('.mts', ''), handler, path: config.path, schedule: config.schedule };
    }),
  );
};

const importHandler = async (file: string) => {
  const loaded = await import(pathToFileURL(file).href);
  return {
    handler: loaded.default as Handler,
    config: (loaded.config ?? {}) as { path?: string; schedule?: string },
  };
};
