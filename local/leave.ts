/** What is still open by then, an idle connection or a server, holds the process no longer. */
const lingerMaxMs = 2_000;

/**
 * Ends this process with `code` once nothing is under way in it. Not with `process.exit()` at once: a Node that is told to
 * end while V8 still compiles in the background can hang, deaf to SIGTERM (nodejs/node#54918; seen once in a hundred starts
 * that stopped at a wrong variable, on two busy cores). Should it hang all the same, a signal ends it: nobody listens any more.
 * The caller does nothing more.
 */
export const leave = (code: number): void => {
  process.exitCode = code;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeAllListeners(signal);
  setTimeout(() => process.exit(), lingerMaxMs).unref();
};
