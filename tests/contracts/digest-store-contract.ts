import { randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Pool } from '../../src/adapters/postgres-database.ts';
import type { Status } from '../../src/core/desk/statuses.ts';
import type { DigestFacts, DigestStore } from '../../src/core/digest/ports.ts';
import type { RegistrationStore } from '../../src/core/registration/ports.ts';

const now = new Date('2027-01-18T06:30:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60_000);
const mail = { from: 'a', to: 'b', subject: 'c', text: 'd' };

/** What every store that gathers digests promises. `synthetic` is the store of the service's own registrations. */
export const digestStoreContract = (
  given: () => {
    digests: DigestStore;
    registrations: RegistrationStore;
    synthetic: RegistrationStore;
    pool: Pool;
  },
) => {
  const run = (sql: string, values: unknown[] = []) => given().pool.query(sql, values);
  const save = async (
    {
      status = 'ny',
      receivedAt = now,
      quarantined = false,
    }: { status?: Status; receivedAt?: Date; quarantined?: boolean } = {},
    store = given().registrations,
  ) => {
    const id = randomUUID();
    const bell = quarantined ? undefined : { entryId: randomUUID(), freeze: () => mail };
    await store.save(
      {
        id,
        referenceCode: id,
        version: 1,
        keyDigest: randomBytes(32),
        answersDigest: randomBytes(32),
        sealed: randomBytes(16),
        formVersion: 1,
        quarantined,
        receivedAt,
      },
      bell,
    );
    await run('update registrations set status = $2 where id = $1', [id, status]);
    return id;
  };
  const freeze = (occasion: string, write: (facts: DigestFacts) => typeof mail = () => mail) =>
    given().digests.freeze({
      occasion,
      entryId: randomUUID(),
      now,
      openMax: 3,
      numbersMax: 3,
      lateFrom: daysAgo(7),
      lateUntil: new Date(now.getTime() - 30 * 60_000),
      write,
    });
  const facts = async (): Promise<DigestFacts> => {
    let told: DigestFacts | undefined;
    await freeze(`digest ${randomUUID()}`, (found) => {
      told = found;
      return mail;
    });
    return told as DigestFacts;
  };

  beforeEach(async () => {
    await run('truncate registrations, outbox cascade');
    await run('update bell_counter set last_sequence = 0');
  });

  test('of ten at once one is written, under the day’s key, ready to be sent; the next day’s is another', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => freeze('digest 2027-01-18')));
    expect(outcomes.filter((outcome) => outcome === 'frozen')).toHaveLength(1);
    expect(await freeze('digest 2027-01-18')).toBe('frozen-before');
    expect(await freeze('digest 2027-01-19')).toBe('frozen');
    const { rows } = await run('select kind, occasion, sequence, state, mail from outbox order by occasion');
    expect(rows.map(({ occasion }) => occasion)).toEqual(['digest 2027-01-18', 'digest 2027-01-19']);
    expect(rows[0]).toMatchObject({
      kind: 'digest',
      sequence: null,
      state: 'waiting',
      mail: JSON.stringify(mail),
    });
  });

  test('where nothing is stored there is nothing to tell', async () => {
    expect(await facts()).toEqual({
      waiting: 0,
      quarantined: 0,
      begun: 0,
      longestOpen: [],
      lateBells: [],
      missing: [],
    });
  });

  test('counts what waits, what is in quarantine and what is begun; neither closed nor synthetic ones', async () => {
    await save();
    await save({ quarantined: true });
    await save({ status: 'kontaktad' });
    await save({ status: 'vantar' });
    await save({ status: 'avslutad' });
    await save({}, given().synthetic);
    expect(await facts()).toMatchObject({ waiting: 1, quarantined: 1, begun: 2 });
  });

  test('names those that have waited longest, at most as many as it is told', async () => {
    const ids = [];
    for (const days of [2, 40, 5, 70]) ids.push(await save({ receivedAt: daysAgo(days) }));
    await save({ receivedAt: daysAgo(90), status: 'avslutad' });
    await save({ receivedAt: daysAgo(90), quarantined: true });
    await save({ receivedAt: daysAgo(90) }, given().synthetic);
    const { longestOpen } = await facts();
    expect(longestOpen.map(({ referenceCode }) => referenceCode)).toEqual([ids[3], ids[1], ids[2]]);
    expect(longestOpen[0]).toEqual({
      referenceCode: ids[3],
      sequences: [4],
      receivedAt: daysAgo(70),
      isBegun: false,
    });
  });

  test('names bells that did not arrive while nobody has begun, and for a week when somebody has', async () => {
    await save({ receivedAt: daysAgo(20) });
    await save({ receivedAt: daysAgo(6), status: 'kontaktad' });
    await save({ receivedAt: daysAgo(8), status: 'kontaktad' });
    await save({ receivedAt: daysAgo(1), status: 'avslutad' });
    await save({ receivedAt: new Date(now.getTime() - 29 * 60_000) });
    const arrived = await save({ receivedAt: daysAgo(1) });
    await run(`update outbox set state = 'failed' where sequence < 3`);
    await run(`update outbox set state = 'sent' where registration_id = $1`, [arrived]);
    expect((await facts()).lateBells).toEqual([1, 2]);
  });

  test.each([
    ['the last one, with its bell', [4], true, [{ first: 4, last: 4 }]],
    ['the first two, with their bells', [1, 2], true, [{ first: 1, last: 2 }]],
    ['one whose bell is left', [2], false, [{ first: 2, last: 2 }]],
    ['all', [1, 2, 3, 4], true, [{ first: 1, last: 4 }]],
    [
      'two apart',
      [1, 3],
      false,
      [
        { first: 1, last: 1 },
        { first: 3, last: 3 },
      ],
    ],
  ])('a deleted registration is a gap: %s', async (_, deleted, withBells, missing) => {
    for (let index = 0; index < 4; index += 1) await save();
    await run(
      'delete from registrations where id in (select registration_id from outbox where sequence = any($1))',
      [deleted],
    );
    if (withBells) await run('delete from outbox where sequence = any($1)', [deleted]);
    expect((await facts()).missing).toEqual(missing);
  });

  test('a purged registration is none, nor are digests and synthetic ones', async () => {
    const id = await save();
    await save({}, given().synthetic);
    await save();
    await run(`update outbox set mail = null, state = 'sent' where registration_id = $1`, [id]);
    await run('delete from registrations where id = $1', [id]);
    await facts();
    expect((await facts()).missing).toEqual([]);
  });
};
