import { expect, test } from 'vitest';
import type { Pool } from '../../src/adapters/postgres-database.ts';
import type { LectureFacts } from '../../src/core/lectures/lecture-facts.ts';
import type { SeatStore } from '../../src/core/lectures/ports.ts';
import { lectureIn, plainMail, somebody } from '../stand-ins/lectures.ts';

const hourMs = 60 * 60_000;
const now = new Date('2027-01-10T10:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * hourMs);
const unchanged = { name: 'Alex Ström', needs: '' };

/** What a store of seats promises. `pool` is looked into by a test alone. */
export const seatStoreContract = (given: () => { store: SeatStore; pool: Pool }): void => {
  const signUp = async (facts: LectureFacts, at = now, changes = {}) => {
    const one = somebody(changes);
    const answer = await given().store.signUp(facts, [one], at, plainMail);
    return { ...one, answer };
  };
  const confirm = (facts: LectureFacts, id: string, at = now) =>
    given().store.accept(facts, id, unchanged, at, plainMail);
  const confirmed = async (facts: LectureFacts, at = now) => {
    const { id } = await signUp(facts, at);
    await confirm(facts, id, at);
    return id;
  };
  const mails = async (id: string) => {
    const { rows } = await given().pool.query(
      `select mail::json ->> 'subject' as kind from lecture_mails where signup_id = $1 order by committed_at, kind`,
      [id],
    );
    return rows.map(({ kind }) => kind);
  };
  const stateOf = async (id: string) => (await given().store.find(id))?.state;

  test('holds a seat until its address is proved, and confirms it then', async () => {
    const facts = lectureIn(500, now);
    const { id, answer } = await signUp(facts);
    expect(answer).toEqual({ ok: true, status: 'held', position: undefined });
    expect(await given().store.standing(facts.slug)).toMatchObject({ 'on-site': { taken: 1, waiting: 0 } });
    expect(await confirm(facts, id)).toMatchObject({ state: 'confirmed', verifiedAt: now, until: undefined });
    expect(await confirm(facts, id)).toMatchObject({ state: 'confirmed' });
    expect(await mails(id)).toEqual(['confirmed', 'verify']);
  });

  test('puts who comes later into the queue, in their order', async () => {
    const facts = lectureIn(500, now);
    for (let one = 0; one < 2; one += 1) await confirmed(facts);
    expect((await signUp(facts)).answer).toEqual({ ok: true, status: 'waiting', position: 1 });
    expect((await signUp(facts)).answer).toEqual({ ok: true, status: 'waiting', position: 2 });
  });

  test('takes an address once, whatever its capitals, until it has left', async () => {
    const facts = lectureIn(500, now);
    const email = 'kim@example.se';
    const { id } = await signUp(facts, now, { email });
    expect((await signUp(facts, now, { email: 'KIM@example.se' })).answer).toEqual({
      ok: false,
      reason: 'known',
    });
    await given().store.leave(id);
    expect((await signUp(facts, now, { email })).answer).toMatchObject({ ok: true });
  });

  test('signs up colleagues each for themselves, and leaves alone who is signed up already', async () => {
    const facts = lectureIn(500, now, { rooms: { 'on-site': 3 } });
    const known = await confirmed(facts);
    const [own, other] = [somebody(), somebody()];
    const again = somebody({ email: (await given().store.find(known))?.email ?? '' });
    await given().store.signUp(facts, [own, other, again], now, plainMail);
    expect(await stateOf(other.id)).toBe('held');
    expect(await stateOf(again.id)).toBeUndefined();
    expect(await stateOf(known)).toBe('confirmed');
  });

  test('gives a hold that nobody proved to who waits first, and tells each once', async () => {
    const facts = lectureIn(500, now, { rooms: { 'on-site': 1 } });
    const held = await signUp(facts);
    const [first, second] = [await signUp(facts), await signUp(facts)];
    for (const { id } of [first, second])
      expect(await confirm(facts, id)).toMatchObject({ state: 'waiting' });
    for (let run = 0; run < 3; run += 1) await given().store.tend(facts, later(25), plainMail);
    expect(await Promise.all([held, first, second].map(({ id }) => stateOf(id)))).toEqual([
      'expired',
      'offered',
      'waiting',
    ]);
    expect(await mails(first.id)).toEqual(['verify', 'waiting', 'offer']);
    expect(await confirm(facts, held.id, later(25))).toMatchObject({ state: 'expired' });
  });

  test('offers to the next when the first lets it pass', async () => {
    const facts = lectureIn(500, now, { rooms: { 'on-site': 1 } });
    const seat = await confirmed(facts);
    const [first, second] = [await confirmed(facts), await confirmed(facts)];
    await given().store.leave(seat);
    await given().store.tend(facts, later(1), plainMail);
    expect(await stateOf(first)).toBe('offered');
    await given().store.tend(facts, later(1 + 48), plainMail);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['expired', 'offered']);
    expect(await mails(first)).toContain('gone');
    expect(await confirm(facts, second, later(50))).toMatchObject({ state: 'confirmed' });
  });

  test('passes over who has not proved the address, who keeps the place', async () => {
    const facts = lectureIn(500, now, { rooms: { 'on-site': 1 } });
    const seat = await confirmed(facts);
    const unproved = await signUp(facts);
    const proved = await confirmed(facts);
    await given().store.leave(seat);
    await given().store.tend(facts, later(1), plainMail);
    expect([await stateOf(unproved.id), await stateOf(proved)]).toEqual(['waiting', 'offered']);
  });

  test('in the last hours tells all who wait, and the first who comes has it', async () => {
    const facts = lectureIn(60, now, { rooms: { 'on-site': 1 } });
    const seat = await confirmed(facts);
    const [first, second] = [await confirmed(facts), await confirmed(facts)];
    await given().store.leave(seat);
    const last = later(56);
    await given().store.tend(facts, last, plainMail);
    for (const id of [first, second]) expect(await mails(id)).toContain('free');
    expect(await confirm(facts, second, last)).toMatchObject({ state: 'confirmed' });
    expect(await confirm(facts, first, last)).toMatchObject({ state: 'waiting' });
  });

  test('demotes nobody when there are fewer seats, and lets nobody in until there is one', async () => {
    const facts = lectureIn(500, now, { rooms: { 'on-site': 3 } });
    const seats = [await confirmed(facts), await confirmed(facts), await confirmed(facts)];
    const fewer = { ...facts, rooms: { 'on-site': 1 } };
    const waits = await signUp(fewer);
    await confirm(fewer, waits.id);
    await given().store.tend(fewer, later(1), plainMail);
    expect(await Promise.all(seats.map(stateOf))).toEqual(['confirmed', 'confirmed', 'confirmed']);
    for (const id of seats.slice(0, 2)) {
      await given().store.leave(id);
      await given().store.tend(fewer, later(2), plainMail);
      expect(await stateOf(waits.id)).toBe('waiting');
    }
    await given().store.leave(seats[2] ?? '');
    await given().store.tend(fewer, later(3), plainMail);
    expect(await stateOf(waits.id)).toBe('offered');
  });

  test('offers what a larger room has', async () => {
    const facts = lectureIn(500, now, { rooms: { 'on-site': 1 } });
    await confirmed(facts);
    const [first, second] = [await confirmed(facts), await confirmed(facts)];
    await given().store.tend({ ...facts, rooms: { 'on-site': 3 } }, later(1), plainMail);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['offered', 'offered']);
  });

  test('tells everybody once of a new day, of another change, and that it is cancelled', async () => {
    const facts = lectureIn(500, now, { rooms: { 'on-site': 1 } });
    const [seat, waits] = [await confirmed(facts), await confirmed(facts)];
    const left = await signUp(facts);
    await given().store.leave(left.id);
    const moved = { ...facts, startsAt: later(524), endsAt: later(526), changes: 1 };
    const cancelled = { ...moved, cancelled: true, changes: 2 };
    for (const told of [facts, moved, moved, cancelled, cancelled])
      await given().store.tend(told, later(1), plainMail);
    for (const id of [seat, waits])
      expect((await mails(id)).filter((kind) => kind === 'moved' || kind === 'cancelled')).toEqual([
        'cancelled',
        'moved',
      ]);
    expect(await mails(left.id)).toEqual(['verify']);
  });

  test('reminds who has a seat a week and a day before, once', async () => {
    const facts = lectureIn(500, now);
    const id = await confirmed(facts);
    for (const left of [200, 168, 160, 24, 20, 2])
      await given().store.tend(facts, later(500 - left), plainMail);
    expect((await mails(id)).filter((kind) => kind === 'week' || kind === 'day')).toEqual(['week', 'day']);
  });

  test('reminds anew of a new day', async () => {
    const facts = lectureIn(500, now);
    const id = await confirmed(facts);
    await given().store.tend(facts, later(500 - 160), plainMail);
    const moved = { ...facts, startsAt: later(900), endsAt: later(902), changes: 1 };
    for (const left of [550, 100, 20]) await given().store.tend(moved, later(900 - left), plainMail);
    expect((await mails(id)).filter((kind) => ['week', 'day', 'moved'].includes(kind))).toEqual([
      'week',
      'moved',
      'week',
      'day',
    ]);
  });

  test('an offer ends earlier when the day comes earlier', async () => {
    const facts = lectureIn(500, now, { rooms: { 'on-site': 1 } });
    const seat = await confirmed(facts);
    const first = await confirmed(facts);
    await given().store.leave(seat);
    await given().store.tend(facts, later(1), plainMail);
    expect((await given().store.find(first))?.until).toEqual(later(49));
    const earlier = { ...facts, startsAt: later(40), endsAt: later(42), changes: 1 };
    await given().store.tend(earlier, later(2), plainMail);
    expect((await given().store.find(first))?.until).toEqual(later(4));
  });

  test('tells who is signed up that a cancelled one is held after all', async () => {
    const facts = lectureIn(500, now);
    const id = await confirmed(facts);
    for (const cancelled of [true, false, true])
      await given().store.tend({ ...facts, cancelled }, later(1), plainMail);
    expect((await mails(id)).toSorted()).toEqual(['cancelled', 'confirmed', 'moved', 'verify']);
    await given().store.tend({ ...facts, cancelled: false }, later(2), plainMail);
    await given().store.tend({ ...facts, cancelled: true }, later(3), plainMail);
    expect((await mails(id)).filter((kind) => kind === 'cancelled')).toHaveLength(2);
  });

  test('sends the material to who had a seat once there is any, once', async () => {
    const facts = lectureIn(1, now, { rooms: { 'on-site': 1 } });
    const [seat, waits] = [await confirmed(facts), await confirmed(facts)];
    await given().store.tend(facts, later(24), plainMail);
    expect(await mails(seat)).not.toContain('material');
    const materials = [{ name: 'Bilderna', url: 'https://material.example.se/bilder.pdf' }];
    for (const hours of [48, 72]) await given().store.tend({ ...facts, materials }, later(hours), plainMail);
    expect((await mails(seat)).filter((kind) => kind === 'material')).toHaveLength(1);
    expect(await mails(waits)).not.toContain('material');
  });

  test('tells who waited that it is given again, once for each time', async () => {
    const facts = lectureIn(500, now, { rooms: { 'on-site': 1 } });
    const [seat, waits] = [await confirmed(facts), await confirmed(facts)];
    for (const slug of ['igen', 'igen', 'och-igen'])
      await given().store.tellOfRepeat({ of: facts.slug, slug }, later(600), plainMail);
    expect((await mails(waits)).filter((kind) => kind === 'repeated')).toHaveLength(2);
    expect(await mails(seat)).not.toContain('repeated');
  });

  test('destroys names and mails of what ended before, and keeps how many came from where', async () => {
    const facts = lectureIn(1, now, { rooms: { 'on-site': 1 } });
    const id = await confirmed(facts);
    await confirmed(facts);
    expect(await given().store.purge(facts.endsAt)).toBe(0);
    expect(await given().store.purge(later(24))).toBeGreaterThanOrEqual(2);
    expect(await stateOf(id)).toBeUndefined();
    const { rows } = await given().pool.query('select * from lecture_counts where slug = $1', [facts.slug]);
    expect(rows).toEqual([
      {
        slug: facts.slug,
        attendance: 'on-site',
        district: 'kvarnvik',
        role: 'kurator',
        confirmed: 1,
        waiting: 1,
        attended: 0,
      },
    ]);
  });

  test('200 who want the last seat at once: one has it, and the others stand in line', async () => {
    const facts = lectureIn(500, now, { rooms: { 'on-site': 1 } });
    // On a busy machine the last of 200 may wait longer than a transaction may: like a person, it asks again, and may then be known.
    const persistent = async (
      one = somebody(),
      tries = 10,
    ): Promise<Awaited<ReturnType<SeatStore['signUp']>>> =>
      given()
        .store.signUp(facts, [one], now, plainMail)
        .catch((error) => {
          if (tries === 0) throw error;
          return persistent(one, tries - 1);
        });
    const all = await Promise.all(Array.from({ length: 200 }, () => persistent()));
    expect(all.filter((answer) => answer.ok && answer.status === 'held').length).toBeLessThanOrEqual(1);
    const places = all.flatMap((answer) => (answer.ok && answer.position ? [answer.position] : []));
    expect(new Set(places).size, 'no place in the line is told twice').toBe(places.length);
    expect(await given().store.standing(facts.slug)).toMatchObject({ 'on-site': { taken: 1, waiting: 199 } });
  }, 180_000);

  test('the database itself refuses one seat too many, whatever the code does', async () => {
    const facts = lectureIn(500, now, { rooms: { 'on-site': 1 } });
    await confirmed(facts);
    const waits = await confirmed(facts);
    await expect(
      given().pool.query(`update lecture_signups set state = 'confirmed' where id = $1`, [waits]),
    ).rejects.toThrow('never_one_too_many');
  });
};
