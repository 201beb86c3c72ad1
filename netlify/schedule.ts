import type { ScheduleName } from '../src/core/health/schedules.ts';
import { compose, type Services } from './compose.ts';
import { EnvironmentError } from './environment.ts';
import { log } from './log.ts';

/**
 * Does a schedule's work and notes that it did, for the health page. Never throws: what failed is one line in the log,
 * is not noted, and is tried again at the next run.
 */
export const onSchedule = async (
  name: ScheduleName,
  work: (services: Services) => Promise<unknown>,
): Promise<void> => {
  try {
    const services = compose();
    await work(services);
    await services.operations.noteRun(name);
  } catch (error) {
    log({ event: 'schedule-failed', name, reason: reasonOf(error) });
  }
};

/** A database's message may quote values; that of the environment holds none. */
const reasonOf = (error: unknown): string => {
  if (error instanceof EnvironmentError) return error.message;
  return error instanceof Error ? error.name : 'unknown';
};
