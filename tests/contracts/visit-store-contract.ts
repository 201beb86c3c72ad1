import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Pool } from '../../src/adapters/postgres-database.ts';
import type { VisitStore } from '../../src/core/visits/ports.ts';
import type { Visit } from '../../src/core/visits/visit.ts';
import { decideVisit, type VisitStep } from '../../src/core/visits/visit-task.ts';
import { aVisit } from '../stand-ins/visits.ts';

const now = new Date('2026-11-24T10:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 60 * 60_000);
const mail = () => ({
  id: randomUUID(),
  mail: { from: 'stod@example.se', to: 'samordning@example.se', subject: 'besök', text: 'besök' },
});

/** What a store of visits promises. `pool` is looked into by a test alone. */
export const visitStoreContract = (given: () => { store: VisitStore; pool: Pool }): void => {
  const ask = async (changes: Partial<Visit> = {}, at = now) => {
    const visit = aVisit(changes);
    await given().store.ask(visit, randomUUID(), at, mail());
    return visit;
  };
  const step = (id: string, name: VisitStep, seen: number, at = now, by = 'Karin Ek') =>
    given().store.change(id, (task) => decideVisit(task, name, { seen, by }), at);
  const taskOf = async (id: string) => (await given().store.tasks()).find((task) => task.id === id);
  const mailsOf = async (id: string) => {
    const { rows } = await given().pool.query('select state from lecture_mails where visit_id = $1', [id]);
    return rows;
  };

  test('keeps a request and its mail at once', async () => {
    const visit = await ask();
    expect(await taskOf(visit.id)).toEqual({
      ...visit,
      askedAt: now,
      state: 'new',
      takenBy: undefined,
      revision: 1,
      changedAt: now,
    });
    expect(await mailsOf(visit.id)).toEqual([{ state: 'waiting' }]);
  });

  test('keeps one however often the same form comes, also at once', async () => {
    const visit = aVisit();
    await Promise.all(Array.from({ length: 10 }, () => given().store.ask(visit, randomUUID(), now, mail())));
    expect((await given().store.tasks()).filter(({ id }) => id === visit.id)).toHaveLength(1);
    expect(await mailsOf(visit.id)).toHaveLength(1);
  });

  test('keeps what was changed on the same form as a request of its own', async () => {
    const first = await ask({ email: 'andrar-sig@example.se' });
    const otherId = randomUUID();
    const changed = { ...first, wished: 'Hellre i februari' };
    await given().store.ask(changed, otherId, later(1), mail());
    await given().store.ask(changed, randomUUID(), later(2), mail());
    await given().store.ask(first, randomUUID(), later(3), mail());
    expect((await given().store.tasks()).filter(({ email }) => email === first.email)).toHaveLength(2);
    expect(await taskOf(first.id)).toMatchObject(first);
    expect(await taskOf(otherId)).toMatchObject({ ...changed, id: otherId });
    expect(await mailsOf(otherId)).toHaveLength(1);
  });

  test('gives the open ones as they came, then the closed, the latest first', async () => {
    const ids: string[] = [];
    for (const hour of [3, 1, 2, 4]) ids.push((await ask({}, later(hour))).id);
    const [third = '', first = '', second = '', fourth = ''] = ids;
    await step(third, 'close', 1, later(5));
    await step(fourth, 'close', 1, later(6));
    const order = (await given().store.tasks()).map(({ id }) => id).filter((id) => ids.includes(id));
    expect(order).toEqual([first, second, fourth, third]);
  });

  test('lets one of two at once be first, and tells the other what became of it', async () => {
    const { id } = await ask();
    const both = await Promise.all([
      step(id, 'take', 1, now, 'Karin Ek'),
      step(id, 'take', 1, now, 'Sara Ek'),
    ]);
    expect(both.map((each) => each?.outcome).toSorted()).toEqual(['changed', 'done']);
    const winner = both.find((each) => each?.outcome === 'done')?.task.takenBy;
    for (const each of both) expect(each?.task).toMatchObject({ takenBy: winner, revision: 2 });
    expect(await step(randomUUID(), 'take', 1)).toBeUndefined();
  });

  test('destroys what was closed before, with its mail, and keeps how many from where', async () => {
    // The first minute of December in Stockholm, which is November in UTC.
    const at = new Date('2030-11-30T23:00:00Z');
    const [closed, open] = [await ask({}, at), await ask({ purpose: 'pupils' }, at)];
    const counted = async () => (await given().store.counts()).filter(({ month }) => month >= '2030');
    const expected = [
      { month: '2030-12-01', district: 'kvarnvik', purpose: 'pupils', visits: 1 },
      { month: '2030-12-01', district: 'kvarnvik', purpose: 'staff', visits: 1 },
    ];
    expect(await counted()).toEqual(expected);
    await step(closed.id, 'close', 1, at);
    expect(await given().store.purge(at)).toBeGreaterThanOrEqual(0);
    expect(await taskOf(closed.id)).toBeDefined();
    expect(await given().store.purge(new Date(at.getTime() + 1))).toBeGreaterThanOrEqual(1);
    expect(await taskOf(closed.id)).toBeUndefined();
    expect(await mailsOf(closed.id)).toEqual([]);
    expect(await taskOf(open.id)).toBeDefined();
    expect(await counted()).toEqual(expected);
  });
};
