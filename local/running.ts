import { readFile } from 'node:fs/promises';
import { runningFile } from './environment.ts';
import { portIsFree } from './server.ts';

/** What a running server wrote about itself, or undefined when none runs. */
export const runningProduct = async (): Promise<
  { processId: number; databaseUrl: string; port: number } | undefined
> => {
  try {
    const running = JSON.parse(await readFile(runningFile, 'utf8'));
    process.kill(running.processId, 0);
    // After a crash another process may have got the number: only one that holds the port is ours.
    return (await portIsFree(running.port)) ? undefined : running;
  } catch {
    // No file, or its process is gone.
    return undefined;
  }
};
