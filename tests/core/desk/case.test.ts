import { describe, expect, test } from 'vitest';
import {
  type CaseChange,
  type CaseState,
  callOutcomes,
  decide,
  plainChanges,
} from '../../../src/core/desk/case.ts';
import { callsText, deedsText, eventText } from '../../../src/core/desk/case-words.ts';
import { statuses } from '../../../src/core/desk/statuses.ts';

const karin = { id: 'k', name: 'Karin Ek' };
const anna = { id: 'a', name: 'Anna Berg' };
const now = new Date('2026-11-25T09:02:00Z');

const given = (changes: Partial<CaseState> = {}): CaseState => ({
  revision: 1,
  version: 1,
  readVersion: 0,
  status: 'ny',
  quarantined: false,
  taken: null,
  transferredAt: null,
  assessed: null,
  history: [],
  ...changes,
});
const when = (
  state: CaseState,
  change: CaseChange,
  { by = karin, version = state.version, revision = state.revision } = {},
) => decide(state, { change, by, now, seen: { version, revision } });
const made = (state: CaseState, change: CaseChange, by = karin): CaseState => {
  const decision = when(state, change, { by });
  if (decision.outcome !== 'done') throw new Error(decision.outcome);
  return decision.next;
};

const everyChange: CaseChange[] = [
  ...statuses.map((status) => ({ kind: 'status', status }) as const),
  ...callOutcomes.map((outcome) => ({ kind: 'call', outcome }) as const),
  ...plainChanges.map((kind) => ({ kind })),
];

describe('a change', () => {
  test.each(everyChange)('of %o is one event by one coordinator, and one revision', (change) => {
    const state = given({ quarantined: true, readVersion: 0 });
    const next = made(state, change);
    expect(next).toMatchObject({ revision: 2, readVersion: 1 });
    expect(next.history).toMatchObject([
      { revision: 2, kind: change.kind, by: karin, at: now.toISOString() },
    ]);
  });

  test('takes, takes over and lets go', () => {
    const taken = made(made(given(), { kind: 'take' }), { kind: 'take' }, anna);
    expect(taken.taken?.by).toEqual(anna);
    expect(made(taken, { kind: 'release' }).taken).toBeNull();
  });

  test('notes that it was moved to the other system, and takes that back', () => {
    const moved = made(given(), { kind: 'transfer' });
    expect(moved.transferredAt).toBe(now.toISOString());
    expect(made(moved, { kind: 'transfer-undo' }).transferredAt).toBeNull();
  });

  test('notes that the need for protection was judged, knowing the latest answers', () => {
    expect(made(given({ version: 3 }), { kind: 'assess' }).assessed).toEqual({
      by: karin,
      at: now.toISOString(),
      version: 3,
    });
  });

  test.each(everyChange)('of %o is refused after a colleague, and over an unread amendment', (change) => {
    const state = given({ quarantined: true });
    expect(when(state, change, { revision: 7 })).toEqual({ outcome: 'changed' });
    expect(when({ ...state, version: 2 }, change, { version: 1 })).toEqual({ outcome: 'unread' });
  });

  test('that was done already by the same hand is not refused, nor done again', () => {
    const called = made(given(), { kind: 'call', outcome: 'inget-svar' });
    const again = (outcome: 'inget-svar' | 'pratade', by = karin) =>
      when(called, { kind: 'call', outcome }, { by, revision: 1 }).outcome;
    expect(again('inget-svar')).toBe('already');
    expect(again('pratade')).toBe('changed');
    expect(again('inget-svar', anna)).toBe('changed');
    const since = made(called, { kind: 'take' }, anna);
    expect(when(since, { kind: 'call', outcome: 'inget-svar' }, { revision: 1 }).outcome).toBe('changed');
  });

  test('lets out of quarantine with a bell, or closes as a robot without', () => {
    const quarantined = given({ quarantined: true });
    expect(when(quarantined, { kind: 'let-out' })).toMatchObject({
      rings: true,
      next: { quarantined: false, status: 'ny' },
    });
    expect(when(quarantined, { kind: 'robot' })).toMatchObject({
      rings: false,
      next: { quarantined: true, status: 'avslutad' },
    });
  });

  test.each(['let-out', 'robot'] as const)('%s is nothing to do with one outside of quarantine', (kind) => {
    expect(when(given(), { kind }).outcome).toBe('changed');
    expect(when(given({ quarantined: true, status: 'kontaktad' }), { kind }).outcome).toBe('changed');
  });
});

describe('the history', () => {
  test('says in Swedish when, who and what', () => {
    const [event] = made(given(), { kind: 'call', outcome: 'inget-svar' }).history;
    expect(event && eventText(event)).toBe(
      'onsdag 25 november 2026 kl. 10.02, Karin Ek: försökte ringa: inget svar',
    );
  });

  test('says by person what happened since', () => {
    const state = made(
      made(made(given(), { kind: 'take' }, anna), { kind: 'assess' }),
      { kind: 'release' },
      anna,
    );
    expect(deedsText(state.history)).toBe(
      'Anna Berg: tog ärendet, lämnade ärendet till den som kan. Karin Ek: gjorde skyddsbedömningen.',
    );
    expect(deedsText([])).toBe('');
  });

  test('counts the attempts to call, and after three in vain says what the routine says', () => {
    const calling = (...outcomes: ('inget-svar' | 'pratade')[]) =>
      callsText(
        outcomes.reduce(
          (state, outcome) => made(state, { kind: 'call', outcome }),
          made(given(), { kind: 'take' }),
        ).history,
      );
    expect(calling()).toBe('Inget försök än.');
    const two = calling('inget-svar', 'inget-svar');
    expect(two).toBe('2 försök. Senast onsdag 25 november 2026 kl. 10.02: inget svar.');
    expect(calling('inget-svar', 'inget-svar', 'inget-svar')).toContain('med en kollega');
    expect(calling('inget-svar', 'pratade', 'inget-svar')).not.toContain('kollega');
  });

  test('has words for everything', () => {
    for (const change of everyChange)
      expect(eventText(made(given({ quarantined: true }), change).history[0] as never)).not.toContain(
        'undefined',
      );
  });
});
