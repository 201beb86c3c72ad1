/**
 * What a platform does when a function is asked for the first time, in this process: imports it, hands it a request, reads
 * the answer; then tells the milliseconds since the process began. `node first-answer.mjs <entry> <request as JSON>`.
 */
import { pathToFileURL } from 'node:url';

const [entry, request] = process.argv.slice(2);
const { url, ...options } = JSON.parse(request);
const { default: handler } = await import(pathToFileURL(entry).href);
const context = { ip: '127.0.0.1', requestId: '', waitUntil: () => undefined };
const answer = await handler(new Request(url, options), context);
await answer?.arrayBuffer();
console.log(JSON.stringify({ ms: performance.now(), status: answer?.status ?? 204 }));
process.exit(0);
