/**
 * Serves one handler of `POST /api/registrations` on a free port of loopback, and says which: `node server.ts stored`.
 * All of them answer through the same server, as the platform hands a function its request.
 */
import { registerHooks } from 'node:module';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { startServer } from '../../local/server.ts';

/** What is left out of our own function, so that each part's price is seen. */
const leftOut: Record<string, Record<string, string>> = {
  stored: { '/adapters/age-sealer.ts': './no-sealer.ts', '/outbox/dispatch.ts': './no-dispatch.ts' },
  sealed: { '/outbox/dispatch.ts': './no-dispatch.ts' },
  rung: {},
};

// At the end of a run the senders leave in the middle of answers, and the server tells of each.
console.error = () => undefined;

const [variant = 'bare'] = process.argv.slice(2);
registerHooks({
  resolve(specifier, context, next) {
    const [, stub] = Object.entries(leftOut[variant] ?? {}).find(([path]) => specifier.endsWith(path)) ?? [];
    return stub ? { url: new URL(stub, import.meta.url).href, shortCircuit: true } : next(specifier, context);
  },
});
const { default: handler } =
  variant === 'bare'
    ? await import('./bare-handler.ts')
    : await import('../../netlify/functions/receive-registration.mts');

const port = await new Promise<number>((resolve) => {
  const probe = createServer().listen(0, 'localhost', () => {
    const { port } = probe.address() as AddressInfo;
    probe.close(() => resolve(port));
  });
});
const context = (ip: string) => ({ ip, requestId: '', waitUntil: (work: Promise<unknown>) => void work });
/** Each sender has an address of its own, as families have: nobody meets the limit of one network. */
const anyAddress = () => `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join('.')}`;
await startServer(
  {
    handle: (request) => handler(request, context(anyAddress()) as never),
    scheduled: [],
    stop: async () => undefined,
  },
  port,
);
console.log(`http://localhost:${port}/api/registrations`);
