import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { copyProject } from '../build/project-copy.ts';
import { testVariables } from '../stand-ins/environment.ts';
import { buildDate } from './prepared.ts';

/**
 * The site with one language more, which is written from the right: built in a root of its own from content alone,
 * and served as the platform would, but for the database. Each word is in Arabic or, meanwhile, in Swedish.
 */
export const buildWithArabic = async (): Promise<{ url: string; log: string; stop(): void }> => {
  const project = copyProject();
  const { root } = project;
  writeArabic(join(root, 'content/sprak'));
  const { status, output } = await project.build({ BUILD_DATE: buildDate });
  if (status !== 0) throw new Error(output);
  const server = await serve(root);
  return {
    url: server.url,
    log: output,
    stop() {
      server.stop();
      project.remove();
    },
  };
};

/** A folder is the whole of it: English running text would do to see the layout, so only what shows is Arabic. */
const writeArabic = (languages: string): void => {
  const folder = join(languages, 'ar');
  cpSync(join(languages, 'en'), folder, { recursive: true });
  rmSync(join(folder, 'ord'), { recursive: true });
  const change = (file: string, from: RegExp, to: string) =>
    writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to));
  writeFileSync(join(folder, 'sprak.yaml'), 'name: العربية\nlang: ar\ndir: rtl\n');
  change('framsida.yaml', /^heading: .*/m, 'heading: مجموعات للأطفال الذين يمرون بظروف صعبة في البيت');
  change('stodgrupper/solrosen.yaml', /^original: .*/m, 'original: "00000000"');
  cpSync(join(languages, 'en/ord/fel.yaml'), join(folder, 'ord/fel.yaml'));
  writeFileSync(
    join(folder, 'ord/webbplats.yaml'),
    [
      ['Lämna sidan snabbt', 'غادر الموقع بسرعة'],
      ['Gå vidare', 'متابعة'],
      ['Ring {namn}:', 'اتصل بـ {namn}:'],
      ['Börjar {dag}.', 'تبدأ في {dag}.'],
    ]
      .map(([sv, blir]) => `- sv: "${sv}"\n  blir: "${blir}"\n`)
      .join(''),
  );
};

type Handler = (request: Request, context: object) => Promise<Response | undefined>;

const serve = async (root: string): Promise<{ url: string; stop(): void }> => {
  const before = { ...process.env };
  Object.assign(process.env, testVariables, { DATABASE_URL: testVariables.NETLIFY_DB_URL });
  const ssr = pathToFileURL(join(root, '.netlify/v1/functions/ssr/ssr.mjs')).href;
  const handler: Handler = (await import(ssr)).default;
  const types: Record<string, string> = {
    '.css': 'text/css',
    '.js': 'text/javascript',
    '.html': 'text/html',
  };

  const server = createServer(async (incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://localhost');
    const file = join(root, 'dist', pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (incoming.method === 'GET' && existsSync(file)) {
      outgoing.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
      outgoing.end(readFileSync(file));
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
      method: incoming.method ?? 'GET',
      headers: incoming.headers as Record<string, string>,
      ...(incoming.method === 'POST' && { body: Buffer.concat(chunks) }),
    });
    const answer = await handler(request, { ip: '127.0.0.1', waitUntil: () => undefined });
    outgoing.writeHead(answer?.status ?? 404, Object.fromEntries(answer?.headers ?? []));
    outgoing.end(await answer?.text());
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop() {
      server.close();
      process.env = before;
    },
  };
};
