import { randomUUID } from 'node:crypto';
import { decide } from '../../src/core/desk/case.ts';
import type { DeskStore } from '../../src/core/desk/ports.ts';
import type { Status } from '../../src/core/desk/statuses.ts';

/** A coordinator who has read everything sets a status. She must be in the store where it keeps who did what. */
export const setStatus = (
  desk: DeskStore,
  { id, status, now, by }: { id: string; status: Status; now: Date; by: { id: string; name: string } },
) =>
  desk.change(id, (state) => decide(state, { change: { kind: 'status', status }, by, now, seen: state }), {
    entryId: randomUUID(),
    now,
    freeze: () => ({ from: 'a@example.se', to: 'b@example.se', subject: 'nr', text: 'x' }),
  });
