import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { noteAccess } from '../../src/adapters/postgres-access-log.ts';
import { type Client, type Pool, transaction } from '../../src/adapters/postgres-database.ts';
import type { AccessLog } from '../../src/core/desk/access-log.ts';

const now = new Date('2026-11-24T08:00:00Z');

/** What every access log promises; `pool` owns the table, and tries to change it all the same. */
export const accessLogContract = (given: () => { log: AccessLog; pool: Pool }) => {
  const karin = { id: randomUUID(), name: 'Karin Ek' };
  const note = (referenceCode = 'KLM-4729') =>
    transaction(given().pool, (client) =>
      noteAccess(client, {
        at: now,
        actor: karin,
        action: 'opened',
        registration: { id: randomUUID(), referenceCode, version: 2 },
      }),
    );
  const read = (before?: number, entriesMax = 10) =>
    given().log.read({ before, entriesMax, by: karin, at: now });

  test('tells who did what, when and to which version, the newest first', async () => {
    await note('AAA-1111');
    await note('BBB-2222');
    const { entries } = await read();
    const line = { at: now.toISOString(), name: 'Karin Ek', action: 'opened', version: 2 };
    expect(entries.slice(0, 2)).toMatchObject([
      { ...line, referenceCode: 'BBB-2222' },
      { ...line, referenceCode: 'AAA-1111' },
    ]);
  });

  test('notes once that it was read, however many pages were turned', async () => {
    await note();
    const { before } = await read(undefined, 1);
    await read(before ?? undefined, 1);
    const { entries } = await read();
    expect(entries.slice(0, 2).map(({ action }) => action)).toEqual(['log-read', 'opened']);
  });

  test('is turned page by page without a gap, to its end', async () => {
    for (let line = 0; line < 5; line += 1) await note();
    const { rows } = await given().pool.query('select count(*) from access_log');
    const seen: number[] = [];
    let before: number | undefined;
    do {
      const page = await read(before, 3);
      seen.push(...page.entries.map(({ entry }) => entry));
      before = page.before ?? undefined;
    } while (before !== undefined);
    expect(seen).toHaveLength(Number(rows[0].count));
    expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => b - a));
  });

  const changes = [
    `update access_log set action = 'nothing'`,
    'delete from access_log',
    'truncate access_log',
    'delete from access_log where entry in (select min(entry) from access_log)',
  ];

  describe('is changed by nobody', () => {
    test.each(changes)('not with: %s', async (sql) => {
      await note();
      const count = async () => (await given().pool.query('select count(*) from access_log')).rows;
      const before = await count();
      await expect(given().pool.query(sql)).rejects.toThrow('added to and never changed');
      expect(await count()).toEqual(before);
    });

    test.each(changes)('not even tried by the role without the rights: %s', async (sql) => {
      await note();
      const asApp = (work: (client: Client) => Promise<unknown>) =>
        transaction(given().pool, async (client) => {
          await client.query('set local role stodgrupper_app');
          return work(client);
        });
      await expect(asApp((client) => client.query(sql))).rejects.toThrow('permission denied');
      // All else that the product does, the role may.
      await asApp((client) => noteAccess(client, { at: now, actor: karin, action: 'opened' }));
      await asApp((client) => client.query('update coordinators set name = name'));
    });
  });
};
