import { randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { type Pool, transaction } from '../../src/adapters/postgres-database.ts';
import type { OutboxStore } from '../../src/core/outbox/outbox.ts';
import type { RegistrationStore } from '../../src/core/registration/ports.ts';

const committedAt = new Date('2026-11-24T08:00:00Z');
const minutesLater = (minutes: number) => new Date(committedAt.getTime() + minutes * 60_000);
const mail = { from: 'a@example.se', to: 'b@example.se', subject: 'å', text: 'rad 1\nrad 2' };

/** What every outbox promises: one holder at a time, and no mail forgotten. */
export const outboxStoreContract = (
  given: () => { outbox: OutboxStore; store: RegistrationStore; pool: Pool },
) => {
  const claim = (now: Date, id?: string) =>
    given().outbox.claim({ now, leaseMs: 60_000, claimsMax: 20, ...(id ? { id } : {}) });

  const ring = async (): Promise<string> => {
    const entryId = randomUUID();
    await given().store.save(
      {
        id: randomUUID(),
        referenceCode: randomUUID(),
        version: 1,
        keyDigest: randomBytes(32),
        answersDigest: randomBytes(32),
        sealed: randomBytes(16),
        readersDigest: randomBytes(32),
        formVersion: 1,
        quarantined: false,
        receivedAt: committedAt,
      },
      { entryId, freeze: () => mail },
    );
    return entryId;
  };

  beforeEach(async () => {
    await given().pool.query('delete from outbox');
  });

  test('gives a new mail at once, as it was frozen, and counts the attempt', async () => {
    const id = await ring();
    const [entry] = await claim(committedAt);
    expect(entry).toMatchObject({ id, mail, attempts: 1, firstAttemptAt: committedAt });
  });

  test('a held mail is given to nobody else until its lease ends; then to one', async () => {
    const id = await ring();
    await claim(committedAt);
    expect(await claim(minutesLater(0.9))).toEqual([]);
    expect(await claim(minutesLater(0.9), id)).toEqual([]);
    expect(await claim(minutesLater(1))).toMatchObject([{ id, attempts: 2, firstAttemptAt: committedAt }]);
  });

  test('ten dispatchers at once share the mails without a double', async () => {
    const ids = await Promise.all(Array.from({ length: 15 }, ring));
    const claims = await Promise.all(
      Array.from({ length: 10 }, () =>
        given().outbox.claim({ now: committedAt, leaseMs: 60_000, claimsMax: 3 }),
      ),
    );
    expect(
      claims
        .flat()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(ids.toSorted());
  });

  test('a mail that waits is given when its time has come', async () => {
    const id = await ring();
    await claim(committedAt);
    await given().outbox.settle(id, { state: 'waiting', nextAttemptAt: minutesLater(5), reason: '500 x' });
    expect(await claim(minutesLater(4))).toEqual([]);
    expect(await claim(minutesLater(5))).toHaveLength(1);
  });

  test.each([
    { state: 'sent', at: committedAt },
    { state: 'failed', reason: '422 x' },
  ] as const)('a mail that is $state is never given again', async (end) => {
    const id = await ring();
    await claim(committedAt);
    await given().outbox.settle(id, end);
    expect(await claim(minutesLater(60 * 24 * 7))).toEqual([]);
  });

  test('a mail that was sent stays sent, whatever a late dispatcher says', async () => {
    const id = await ring();
    await claim(committedAt);
    await given().outbox.settle(id, { state: 'sent', at: committedAt });
    await given().outbox.settle(id, { state: 'waiting', nextAttemptAt: committedAt, reason: 'late' });
    expect(await claim(minutesLater(60))).toEqual([]);
  });

  test('one that comes back after its lease takes no mail from the one that holds it now', async () => {
    const id = await ring();
    const [late] = await claim(committedAt);
    await claim(minutesLater(1));
    const next = { state: 'waiting', nextAttemptAt: minutesLater(1.5), reason: 'late' } as const;
    await given().outbox.settle(id, next, late?.attempts);
    expect(await claim(minutesLater(1.9))).toEqual([]);
    await given().outbox.settle(id, { state: 'sent', at: minutesLater(1.9) }, late?.attempts);
    expect(await claim(minutesLater(60))).toEqual([]);
  });

  test('a mail outlives its registration, so that a deleted row leaves a trace', async () => {
    await ring();
    await given().pool.query('delete from registrations');
    expect(await claim(committedAt)).toHaveLength(1);
  });

  /** For servers that hold several transactions open at once; the embedded one has a single session. */
  const passesOverWhatIsHeld = async () => {
    const [held, free] = [await ring(), await ring()];
    await transaction(given().pool, async (client) => {
      await client.query('select id from outbox where id = $1 for update', [held]);
      expect(await claim(committedAt)).toMatchObject([{ id: free }]);
    });
  };
  return { passesOverWhatIsHeld };
};
