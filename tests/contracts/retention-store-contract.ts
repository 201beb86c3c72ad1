import { randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Pool, transaction } from '../../src/adapters/postgres-database.ts';
import type { DeskStore } from '../../src/core/desk/ports.ts';
import type { OutboxStore } from '../../src/core/outbox/outbox.ts';
import type { RegistrationStore, SealedVersion } from '../../src/core/registration/ports.ts';
import type { RetentionStore } from '../../src/core/retention/ports.ts';
import { setStatus } from '../stand-ins/set-status.ts';

const closed = new Date('2027-01-04T09:00:00Z');
const karin = { id: randomUUID(), name: 'Karin Ek' };
const later = (ms: number) => new Date(closed.getTime() + ms);

/** What every store that destroys closed registrations promises, beside those that receive and read. */
export const retentionStoreContract = (
  given: () => {
    retention: RetentionStore;
    registrations: RegistrationStore;
    desk: DeskStore;
    outbox: OutboxStore;
    pool: Pool;
  },
) => {
  const rows = async (sql: string) => (await given().pool.query(sql)).rows;
  const purge = (changes: Partial<Parameters<RetentionStore['purge']>[0]> = {}) =>
    given().retention.purge({
      closedUntil: closed,
      registrationsMax: 10,
      decision: 'dnr 2027/123',
      now: later(0),
      ...changes,
    });
  const save = async (changes: Partial<SealedVersion> = {}): Promise<SealedVersion> => {
    const version: SealedVersion = {
      id: randomUUID(),
      referenceCode: `T-${randomUUID()}`,
      version: 1,
      keyDigest: randomBytes(32),
      answersDigest: randomBytes(32),
      sealed: new Uint8Array(randomBytes(64)),
      readersDigest: new Uint8Array(32),
      formVersion: 1,
      quarantined: false,
      receivedAt: later(-1_000),
      ...changes,
    };
    const { from, to, subject, text } = { from: 'a', to: 'b', subject: 'nr', text: version.referenceCode };
    await given().registrations.save(version, {
      entryId: randomUUID(),
      freeze: () => ({ from, to, subject, text }),
    });
    return version;
  };
  const close = (id: string, now = closed) =>
    setStatus(given().desk, { id, status: 'avslutad', now, by: karin });
  const saveClosed = async (now = closed) => {
    const version = await save();
    await close(version.id, now);
    return version;
  };
  const left = async () => (await rows('select id from registrations')).length;

  beforeEach(async () => {
    await given().pool.query('truncate registrations, outbox, purges, coordinators cascade');
    await given().pool.query('insert into coordinators (id, name, created_at) values ($1, $2, now())', [
      karin.id,
      karin.name,
    ]);
  });

  test('removes what was closed at the instant or before, and nothing that was closed a moment later', async () => {
    await saveClosed(later(-1));
    await saveClosed(closed);
    const kept = await saveClosed(later(1));
    expect(await purge()).toBe(2);
    expect(await rows('select id from registrations')).toEqual([{ id: kept.id }]);
  });

  test('removes nothing that is not closed, however old', async () => {
    for (const status of ['ny', 'kontaktad', 'plats-erbjuden', 'vantar'] as const) {
      const { id } = await save({ receivedAt: new Date('2020-01-01T00:00:00Z') });
      await setStatus(given().desk, { id, status, now: closed, by: karin });
    }
    // Whatever wrote the row: a closing time alone closes nothing.
    await given().pool.query('update registrations set closed_at = $1', [closed]);
    expect(await purge({ closedUntil: later(1e12) })).toBe(0);
    expect(await left()).toBe(4);
  });

  test('removes nothing that an amendment or the desk opened again', async () => {
    const amended = await saveClosed();
    await save({ ...amended, version: 2, receivedAt: later(1) });
    const misclicked = await saveClosed();
    await setStatus(given().desk, { id: misclicked.id, status: 'vantar', now: closed, by: karin });
    const again = await saveClosed();
    await setStatus(given().desk, { id: again.id, status: 'ny', now: closed, by: karin });
    await close(again.id, later(5));
    expect(await purge()).toBe(0);
    expect(await left()).toBe(3);
  });

  test('takes the versions along, and keeps of the bells number, times and state, without a code', async () => {
    const { referenceCode } = await saveClosed();
    const [entry] = await given().outbox.claim({ now: closed, leaseMs: 60_000, claimsMax: 1 });
    await given().outbox.settle(entry?.id ?? '', { state: 'sent', at: closed });
    await purge();
    expect(await rows('select * from registration_versions')).toEqual([]);
    const trace = await rows('select * from outbox');
    expect(trace).toMatchObject([
      { registration_id: null, mail: null, state: 'sent', sent_at: closed, sequence: expect.any(String) },
    ]);
    const everything = await rows(
      'select o::text as row from outbox o union all select p::text from purges p',
    );
    for (const { row } of everything) expect(row).not.toContain(referenceCode);
  });

  test('a bell that still waited is not sent, nor waits again when its dispatcher comes back', async () => {
    await saveClosed();
    const [entry] = await given().outbox.claim({ now: closed, leaseMs: 60_000, claimsMax: 1 });
    await purge();
    await given().outbox.settle(entry?.id ?? '', {
      state: 'waiting',
      nextAttemptAt: closed,
      reason: '500 x',
    });
    expect(await given().outbox.claim({ now: later(1e10), leaseMs: 60_000, claimsMax: 9 })).toEqual([]);
    expect(await rows('select state, last_reason from outbox')).toEqual([
      { state: 'failed', last_reason: 'purged' },
    ]);
  });

  test('writes down how many and by which decision, and nothing when there were none', async () => {
    await purge();
    expect(await rows('select * from purges')).toEqual([]);
    await saveClosed();
    await saveClosed();
    await purge({ now: later(7) });
    expect(await rows('select purged_at, registrations, decision from purges')).toEqual([
      { purged_at: later(7), registrations: 2, decision: 'dnr 2027/123' },
    ]);
  });

  test('takes at most as many as it is told, those closed longest first', async () => {
    const newest = await saveClosed(later(-1));
    await saveClosed(later(-3));
    await saveClosed(later(-2));
    expect(await purge({ registrationsMax: 2 })).toBe(2);
    expect(await rows('select id from registrations')).toEqual([{ id: newest.id }]);
    expect(await given().retention.closed()).toEqual({ count: 1, firstClosedAt: later(-1) });
  });

  describe('beside others', () => {
    test('two purges at once remove each registration once', async () => {
      for (let index = 0; index < 12; index += 1) await saveClosed();
      const removed = await Promise.all(Array.from({ length: 5 }, () => purge({ registrationsMax: 4 })));
      expect(removed.reduce((sum, count) => sum + count, 0)).toBe(12);
      expect(await left()).toBe(0);
      const [{ sum }] = await rows('select sum(registrations) as sum from purges');
      expect(sum).toBe('12');
    });

    test('what was received again after a purge is new, with a bell of its own', async () => {
      const gone = await saveClosed();
      await purge();
      expect(await given().registrations.find(gone.keyDigest)).toBeUndefined();
      const lateAmendment = { ...gone, version: 2, receivedAt: later(1) };
      expect(await given().registrations.save(lateAmendment, undefined)).toBe('raced');
    });
  });

  /** For servers that hold several transactions open at once; the embedded one has a single session. */
  const leavesWhatIsHeld = async () => {
    const held = await saveClosed();
    await saveClosed();
    await transaction(given().pool, async (client) => {
      await client.query('select id from registrations where id = $1 for update', [held.id]);
      expect(await purge()).toBe(1);
    });
    expect(await rows('select id from registrations')).toEqual([{ id: held.id }]);
  };
  return { leavesWhatIsHeld };
};
