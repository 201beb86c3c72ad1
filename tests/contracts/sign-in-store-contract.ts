import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Pool } from '../../src/adapters/postgres-database.ts';
import type { SignInStore } from '../../src/core/desk/ports.ts';

const now = new Date('2026-11-24T08:00:00Z');
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** What every keeper of sign-ins promises; `pool` does what the port cannot do yet, and looks past it. */
export const signInStoreContract = (given: () => { store: SignInStore; pool: Pool }) => {
  const coordinator = async (name = `Karin ${randomUUID()}`) => {
    const found = await given().store.coordinatorNamed(name, randomUUID(), now);
    if (!found) throw new Error('No coordinator.');
    return found;
  };
  const link = async (coordinatorId?: string) => {
    const digest = randomBytes(32);
    const id = coordinatorId ?? (await coordinator()).id;
    await given().store.addLink({ digest, coordinatorId: id, expiresAt: minutesLater(30) });
    return digest;
  };
  const use = (linkDigest: Uint8Array, at = now, sessionDigest: Uint8Array = randomBytes(32)) =>
    given().store.useLink({ linkDigest, sessionDigest, now: at, sessionExpiresAt: minutesLater(480) });
  const session = async () => {
    const digest = randomBytes(32);
    const begun = await use(await link(), now, digest);
    return { digest, coordinator: begun?.coordinator };
  };
  const remove = (id: string | undefined) =>
    given().pool.query('update coordinators set removed_at = $2 where id = $1', [id, now]);

  test('a name is one coordinator, however often and from how many places it is asked for', async () => {
    const name = `Karin ${randomUUID()}`;
    const all = await Promise.all(Array.from({ length: 10 }, () => coordinator(name)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(all[0]?.name).toBe(name);
  });

  test('one who was removed does not come back by her name', async () => {
    const { id, name } = await coordinator();
    await remove(id);
    expect(await given().store.coordinatorNamed(name, randomUUID(), now)).toBeUndefined();
  });

  test('a link begins a session of its coordinator', async () => {
    const known = await coordinator();
    const digest = randomBytes(32);
    const begun = await use(await link(known.id), now, digest);
    expect(begun).toEqual({ coordinator: known, expiresAt: minutesLater(480) });
    expect(await given().store.session(digest, minutesLater(1))).toEqual(begun);
  });

  test('a link works once', async () => {
    const digest = await link();
    expect(await use(digest)).toBeDefined();
    expect(await use(digest)).toBeUndefined();
  });

  test('of twenty at once with one link, one gets a session', async () => {
    const digest = await link();
    const { rows } = await given().pool.query('select count(*) from sessions');
    const begun = await Promise.all(Array.from({ length: 20 }, () => use(digest)));
    expect(begun.filter(Boolean)).toHaveLength(1);
    const after = await given().pool.query('select count(*) from sessions');
    expect(Number(after.rows[0].count)).toBe(Number(rows[0].count) + 1);
  });

  test.each([
    [29.99, true],
    [30, false],
  ])('a link that is %f minutes old begins a session: %s', async (minutes, works) => {
    expect((await use(await link(), minutesLater(minutes))) !== undefined).toBe(works);
  });

  test('a link that was never made, or whose coordinator was removed, begins none', async () => {
    expect(await use(randomBytes(32))).toBeUndefined();
    const { id } = await coordinator();
    const digest = await link(id);
    await remove(id);
    expect(await use(digest)).toBeUndefined();
  });

  test.each([
    [479.99, true],
    [480, false],
  ])('a session of %f minutes is there: %s', async (minutes, lives) => {
    const { digest } = await session();
    expect((await given().store.session(digest, minutesLater(minutes))) !== undefined).toBe(lives);
  });

  test('a session that was ended, or whose coordinator was removed, is gone at once', async () => {
    const ended = await session();
    await given().store.endSession(ended.digest, now);
    expect(await given().store.session(ended.digest, now)).toBeUndefined();
    const orphan = await session();
    await remove(orphan.coordinator?.id);
    expect(await given().store.session(orphan.digest, now)).toBeUndefined();
  });

  test('forgets what has expired and keeps the rest', async () => {
    const kept = await session();
    const unused = await link();
    await given().store.forgetExpired(minutesLater(29));
    expect(await given().store.session(kept.digest, minutesLater(29))).toBeDefined();
    expect(await use(unused, minutesLater(29))).toBeDefined();
    await given().store.forgetExpired(minutesLater(480));
    for (const table of ['sessions', 'sign_in_links'])
      expect((await given().pool.query(`select * from ${table}`)).rows).toEqual([]);
  });
};
