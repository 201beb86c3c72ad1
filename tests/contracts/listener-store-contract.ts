import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Pool } from '../../src/adapters/postgres-database.ts';
import type { ListenerStore, WriteListenerMail } from '../../src/core/lectures/next-term.ts';

const now = new Date('2026-11-24T10:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 60 * 60_000);
const write: WriteListenerMail = (kind, { email }) => ({
  id: randomUUID(),
  mail: { from: 'stod@example.se', to: email, subject: kind, text: kind },
});

/** What a list of those who wait for the next term promises. `pool` is looked into by a test alone. */
export const listenerStoreContract = (given: () => { store: ListenerStore; pool: Pool }): void => {
  const ask = async (email: string, at = now, knownUntil = '2026-07-01') => {
    const id = randomUUID();
    await given().store.ask({ id, email, knownUntil }, at, write);
    return id;
  };
  const listed = async (email: string, knownUntil?: string) => {
    const id = await ask(email, now, knownUntil);
    await given().store.verify(id, now);
    return id;
  };
  const mailsTo = async (email: string) => {
    const { rows } = await given().pool.query(
      `select mail::json ->> 'subject' as kind from lecture_mails where mail::json ->> 'to' = $1 order by kind`,
      [email],
    );
    return rows.map(({ kind }) => kind);
  };
  const address = () => `${randomUUID()}@example.se`;

  test('keeps an address that is proved by the button, and asks for that by mail', async () => {
    const email = address();
    const id = await ask(email);
    expect(await mailsTo(email)).toEqual(['verify']);
    expect(await given().store.find(id)).toEqual({
      id,
      email,
      knownUntil: '2026-07-01',
      verifiedAt: undefined,
    });
    await given().store.verify(id, later(1));
    expect(await given().store.verify(id, later(2))).toMatchObject({ verifiedAt: later(1) });
  });

  test('is asked again by the same address, and is one; the address gets one mail of a kind a day', async () => {
    const email = address();
    const id = await ask(email);
    await ask(email.toUpperCase(), later(1));
    expect(await mailsTo(email)).toEqual(['verify']);
    await ask(email, later(26));
    expect(await mailsTo(email)).toEqual(['verify', 'verify']);
    await given().store.verify(id, later(27));
    await ask(email, later(28));
    expect(await mailsTo(email)).toEqual(['listed', 'verify', 'verify']);
  });

  test('tells once, when a later term is there, and nobody who has not proved the address', async () => {
    const [email, unproved, knows] = [address(), address(), address()];
    await listed(email);
    await ask(unproved);
    await listed(knows, '2027-01-01');
    await given().store.tell('2026-07-01', later(1), write);
    expect(await mailsTo(email)).not.toContain('news');
    await Promise.all([1, 2, 3].map((hours) => given().store.tell('2027-01-01', later(hours), write)));
    expect((await mailsTo(email)).filter((kind) => kind === 'news')).toHaveLength(1);
    expect(await mailsTo(unproved)).not.toContain('news');
    expect(await mailsTo(knows)).not.toContain('news');
    await given().store.tell('2027-07-01', later(4), write);
    expect(await mailsTo(knows)).toContain('news');
  });

  test('forgets who was told, once the mail has gone or was given up', async () => {
    const [sent, waiting, failed] = [address(), address(), address()];
    for (const email of [sent, waiting, failed]) await listed(email);
    await given().store.tell('2027-01-01', now, write);
    const { pool } = given();
    for (const [email, state] of [
      [sent, 'sent'],
      [failed, 'failed'],
    ])
      await pool.query(`update lecture_mails set state = $2 where mail::json ->> 'to' = $1`, [email, state]);
    await given().store.empty(later(-48));
    const { rows } = await pool.query('select email from term_listeners where email = any($1)', [
      [sent, waiting, failed],
    ]);
    expect(rows).toEqual([{ email: waiting }]);
    expect(await mailsTo(sent), 'and the mail’s text with it').toEqual([]);
  });

  test('forgets who never proved the address, and keeps who did', async () => {
    const [never, did] = [await ask(address()), await listed(address())];
    await given().store.empty(later(0));
    expect(await given().store.find(never)).toBeDefined();
    await given().store.empty(later(1));
    expect(await given().store.find(never)).toBeUndefined();
    expect(await given().store.find(did)).toBeDefined();
  });

  test('forgets at once whoever asks to be taken off, who can ask again', async () => {
    const email = address();
    const id = await listed(email);
    await given().store.forget(id);
    expect(await given().store.find(id)).toBeUndefined();
    expect(await mailsTo(email)).toEqual([]);
    expect(await given().store.find(await ask(email, later(1)))).toBeDefined();
  });
};
