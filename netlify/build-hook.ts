import { z } from 'zod';

const attemptsMax = 3;
const attemptTimeoutMs = 5_000;
/** With the time-outs this stays below the 30 seconds that the platform gives a scheduled function. */
const retryDelaysMs = [1_000, 4_000];

export type BuildRequest = { state: 'no-hook' | 'wrong-hook' | 'asked' | 'gave-up'; attempts: number };

const hookSchema = z.url({ protocol: /^https?$/ });

/**
 * Asks the platform for a new build: each night, so that no page tells of a round that has ended, and when something was
 * published. `hook` is the address of a build
 * hook (Netlify: Build & deploy → Build hooks); without one nothing is asked. It is read here and not with the rest of
 * the environment: a mistyped hook must not close registration. Bounded, never throws, and tells states only: whoever
 * has the address can start builds.
 */
export const requestBuild = async (
  hook: string | undefined,
  wait: (ms: number) => Promise<unknown> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  timeoutMs = attemptTimeoutMs,
): Promise<BuildRequest> => {
  if (!hook?.trim()) return { state: 'no-hook', attempts: 0 };
  if (!hookSchema.safeParse(hook).success) return { state: 'wrong-hook', attempts: 0 };
  for (let attempts = 1; attempts <= attemptsMax; attempts += 1) {
    if (await isAccepted(hook, timeoutMs)) return { state: 'asked', attempts };
    const delayMs = retryDelaysMs[attempts - 1];
    if (delayMs !== undefined) await wait(delayMs);
  }
  return { state: 'gave-up', attempts: attemptsMax };
};

const isAccepted = async (hook: string, timeoutMs: number): Promise<boolean> => {
  try {
    const response = await fetch(hook, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    // Unreachable or too slow: the next attempt is a second build at worst.
    return false;
  }
};
