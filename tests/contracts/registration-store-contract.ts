import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Pool } from '../../src/adapters/postgres-database.ts';
import type { RegistrationStore, SealedVersion } from '../../src/core/registration/ports.ts';

const version = (changes: Partial<SealedVersion> = {}): SealedVersion => ({
  id: randomUUID(),
  referenceCode: `T-${randomUUID()}`,
  version: 1,
  keyDigest: randomBytes(32),
  answersDigest: randomBytes(32),
  sealed: randomBytes(1024),
  readersDigest: randomBytes(32),
  formVersion: 1,
  quarantined: false,
  receivedAt: new Date('2026-11-24T08:00:00Z'),
  ...changes,
});

const bell = () => ({
  entryId: randomUUID(),
  freeze: (sequence: number) => ({ from: 'a', to: 'b', subject: `nr ${sequence}`, text: 'x' }),
});

/** What every store of registrations promises; `pool` looks past the port at what was written. */
export const registrationStoreContract = (given: () => { store: RegistrationStore; pool: Pool }) => {
  const count = async (table: string) =>
    Number((await given().pool.query(`select count(*) from ${table}`)).rows[0].count);

  test('finds nothing under a key that was never used', async () => {
    expect(await given().store.find(randomBytes(32))).toBeUndefined();
  });

  test('finds what it saved, with the latest version and its digest', async () => {
    const { store } = given();
    const first = version();
    expect(await store.save(first, bell())).toBe('saved');
    const second = version({ ...first, version: 2, answersDigest: randomBytes(32) });
    expect(await store.save(second, bell())).toBe('saved');
    expect(await store.find(first.keyDigest)).toEqual({
      id: first.id,
      referenceCode: first.referenceCode,
      version: 2,
      answersDigest: new Uint8Array(second.answersDigest),
      quarantined: false,
    });
  });

  test('a second first version under one key is raced and writes nothing, not even a bell', async () => {
    const { store } = given();
    const first = version();
    await store.save(first, bell());
    const before = [await count('registration_versions'), await count('outbox')];
    expect(await store.save(version({ keyDigest: first.keyDigest }), bell())).toBe('raced');
    expect([await count('registration_versions'), await count('outbox')]).toEqual(before);
  });

  test('a taken reference code is raced', async () => {
    const { store } = given();
    const first = version();
    await store.save(first, bell());
    expect(await store.save(version({ referenceCode: first.referenceCode }), bell())).toBe('raced');
  });

  test('two amendments with the same number: one is saved, one is raced', async () => {
    const { store } = given();
    const first = version();
    await store.save(first, bell());
    const outcomes = await Promise.all([
      store.save(version({ ...first, version: 2 }), bell()),
      store.save(version({ ...first, version: 2 }), bell()),
    ]);
    expect(outcomes.toSorted()).toEqual(['raced', 'saved']);
  });

  test('bells are numbered one after another without gaps, also when many come at once and some fail', async () => {
    const { store, pool } = given();
    const broken = {
      entryId: randomUUID(),
      freeze: () => {
        throw new Error('broken');
      },
    };
    await Promise.allSettled(
      Array.from({ length: 30 }, (_, index) => store.save(version(), index % 3 === 0 ? broken : bell())),
    );
    const { rows } = await pool.query('select sequence, mail from outbox order by sequence');
    expect(rows.map((row) => Number(row.sequence))).toEqual(rows.map((_, index) => index + 1));
    for (const row of rows) expect(JSON.parse(row.mail).subject).toBe(`nr ${row.sequence}`);
  });

  test('a quarantined version rings no bell', async () => {
    const { store } = given();
    const before = await count('outbox');
    await store.save(version({ quarantined: true }), undefined);
    expect(await count('outbox')).toBe(before);
  });

  test('an amendment reopens a closed case and ends a quarantine', async () => {
    const { store, pool } = given();
    const first = version({ quarantined: true });
    await store.save(first, undefined);
    await pool.query(`update registrations set status = 'avslutad', closed_at = now() where id = $1`, [
      first.id,
    ]);
    await store.save(version({ ...first, version: 2, quarantined: false }), bell());
    const { rows } = await pool.query(
      'select status, closed_at, quarantined from registrations where id = $1',
      [first.id],
    );
    expect(rows).toEqual([{ status: 'ny', closed_at: null, quarantined: false }]);
  });

  test('the failure of a bell takes its registration with it', async () => {
    const { store } = given();
    const lost = version();
    const broken = {
      entryId: randomUUID(),
      freeze: () => {
        throw new Error('broken');
      },
    };
    await expect(store.save(lost, broken)).rejects.toThrow('broken');
    expect(await store.find(lost.keyDigest)).toBeUndefined();
  });
};
