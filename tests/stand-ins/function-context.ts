import type { Context } from '@netlify/functions';

/** The platform's context as far as our functions use it; `settled` waits for work begun after the answer. */
export const functionContext = () => {
  const work: Promise<unknown>[] = [];
  const context = {
    ip: '127.0.0.1',
    requestId: 'test',
    waitUntil: (promise: Promise<unknown>) => void work.push(promise),
  } as unknown as Context;
  return { context, settled: () => Promise.all(work) };
};
