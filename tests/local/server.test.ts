import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { startServer } from '../../local/server.ts';

const anyFreePort = 0;

test('a schedule that runs has ended before the site is let go', async () => {
  const told: string[] = [];
  const server = await startServer(
    {
      handle: async () => new Response(),
      scheduled: [
        {
          name: 'each-second',
          schedule: '* * * * * *',
          async fire() {
            told.push('begun');
            await sleep(300);
            told.push('ended');
          },
        },
      ],
      async stop() {
        told.push('let go');
      },
    },
    anyFreePort,
  );
  await vi.waitFor(() => expect(told).toContain('begun'), 5_000);
  await server.stop();
  expect(told).toEqual(['begun', 'ended', 'let go']);
});

test('a schedule that fails is told of and holds nobody back', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const server = await startServer(
    {
      handle: async () => new Response(),
      scheduled: [
        {
          name: 'broken',
          schedule: '* * * * * *',
          fire: () => Promise.reject(new Error('No.')),
        },
      ],
      stop: async () => undefined,
    },
    anyFreePort,
  );
  await vi.waitFor(() => expect(complaint).toHaveBeenCalledWith('Schedule broken:', new Error('No.')), 5_000);
  await server.stop();
});
