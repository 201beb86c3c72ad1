import { expect } from 'vitest';
import type { Pool } from '../../src/adapters/postgres-database.ts';
import { postgresSeats } from '../../src/adapters/postgres-seats.ts';
import { offerUntil } from '../../src/core/lectures/deadlines.ts';
import type { LectureFacts } from '../../src/core/lectures/lecture-facts.ts';
import { lectureIn, plainMail, somebody } from '../stand-ins/lectures.ts';

/** A mistake that is made on purpose, to see that it is noticed. */
export type Mistake = 'nobody tells' | 'the queue turned around' | 'demoting';

type Row = {
  id: string;
  state: string;
  place: string;
  signed_up_at: Date;
  verified_at: Date | null;
  until: Date | null;
  subjects: string[];
};

export type Seats = Awaited<ReturnType<typeof startSeats>>;

const hourMs = 60 * 60_000;

/** A lecture with two seats that begins in ten days, its clock, and what must hold whatever is done to it. */
export const startSeats = async (pool: Pool, mistake?: Mistake) => {
  const store = postgresSeats(pool);
  let now = new Date('2027-01-10T10:00:00Z');
  let facts: LectureFacts = lectureIn(240, now);
  const ids: string[] = [];
  const confirmedOnce = new Set<string>();
  const leftByThemselves = new Set<string>();
  let allowedMax = facts.rooms['on-site'] ?? 0;
  const changed = { name: 'Alex Ström', needs: '' };

  const rows = async (): Promise<Row[]> =>
    (
      await pool.query(
        `select s.id, s.state, s.place, s.signed_up_at, s.verified_at, s.until,
           coalesce((select json_agg(occasion) from lecture_mails m where m.signup_id = s.id), '[]') as subjects
         from lecture_signups s where slug = $1 order by place`,
        [facts.slug],
      )
    ).rows;

  const tend = async () => {
    if (mistake === 'nobody tells') return;
    await store.tend(facts, now, plainMail);
    if (mistake === 'the queue turned around')
      await pool.query(
        `update lecture_signups set state = case state when 'offered' then 'waiting' else 'offered' end,
           until = case state when 'offered' then null else $2::timestamptz end
         where slug = $1 and state in ('offered', 'waiting') and verified_at is not null`,
        [facts.slug, new Date(now.getTime() + hourMs)],
      );
    if (mistake === 'demoting')
      await pool.query(
        `update lecture_signups set state = 'waiting' where slug = $1 and state = 'confirmed'`,
        [facts.slug],
      );
  };

  /** What holds at every moment: seats, and that nobody who was confirmed is not. */
  const holds = async () => {
    const all = await rows();
    const seated = all.filter(({ state }) => ['held', 'offered', 'confirmed'].includes(state));
    const confirmed = all.filter(({ state }) => state === 'confirmed');
    expect(seated.length, 'seats').toBeLessThanOrEqual(allowedMax);
    for (const id of confirmedOnce)
      if (!leftByThemselves.has(id))
        expect(all.find((row) => row.id === id)?.state, 'nobody is demoted').toBe('confirmed');
    for (const { id } of confirmed) confirmedOnce.add(id);
    const offered = all.filter(({ state }) => state === 'offered').map(({ place }) => Number(place));
    const passed = all.filter(
      ({ state, verified_at, place }) =>
        state === 'waiting' && verified_at && offered.some((other) => Number(place) < other),
    );
    // Who proved the address after the offer was made waits for the next.
    const late = passed.filter(({ verified_at }) => verified_at && verified_at < offersMadeAt(all, now));
    expect(late, 'nobody is passed over').toEqual([]);
    const pushedIn = all.filter(
      ({ state, signed_up_at }) =>
        state === 'held' &&
        all.some(
          (other) => other.state === 'waiting' && other.verified_at && other.verified_at < signed_up_at,
        ),
    );
    expect(pushedIn, 'nobody new passes those who wait').toEqual([]);
    for (const { state, subjects } of all)
      if (state === 'confirmed')
        expect(
          subjects.filter((subject) => subject === 'confirmed'),
          'told once',
        ).toHaveLength(1);
  };

  return {
    async signUp() {
      now = new Date(now.getTime() + 1000);
      const one = somebody();
      ids.push(one.id);
      await store.signUp(facts, [one], now, plainMail);
    },
    accept: async (one: number) => {
      const id = ids[one % Math.max(1, ids.length)];
      if (id) await store.accept(facts, id, changed, now, plainMail);
    },
    leave: async (one: number) => {
      const id = ids[one % Math.max(1, ids.length)];
      if (!id) return;
      leftByThemselves.add(id);
      await store.leave(id);
    },
    tend,
    wait: async (hours: number) => {
      now = new Date(now.getTime() + hours * hourMs);
      await tend();
    },
    resize: async (capacity: number) => {
      facts = { ...facts, rooms: { 'on-site': capacity } };
      allowedMax = Math.max(allowedMax, capacity);
    },
    move: async (hours: number) => {
      facts = {
        ...facts,
        startsAt: new Date(facts.startsAt.getTime() + hours * hourMs),
        endsAt: new Date(facts.endsAt.getTime() + hours * hourMs),
        changes: facts.changes + 1,
      };
    },
    cancel: async () => {
      facts = { ...facts, cancelled: true, changes: facts.changes + 1 };
    },
    holds,
    /** When nothing happens any more: no hold is kept for ever, no seat stands empty beside a queue, all are told. */
    async cease() {
      await tend();
      await tend();
      const all = await rows();
      const isLive = now < facts.startsAt && !facts.cancelled;
      for (const { state, until } of all)
        if (now < facts.endsAt && until && ['held', 'offered'].includes(state))
          expect(until > now, 'a hold ends').toBe(true);
      const seated = all.filter(({ state }) => ['held', 'offered', 'confirmed'].includes(state)).length;
      const waits = all.filter(({ state, verified_at }) => state === 'waiting' && verified_at);
      const free = (facts.rooms['on-site'] ?? 0) - seated;
      if (isLive && free > 0 && waits.length > 0) {
        expect(offerUntil(now, facts.startsAt), 'no seat stands empty beside a queue').toBeUndefined();
        for (const { subjects } of waits)
          expect(
            subjects.some((subject) => subject.startsWith('free')),
            'all are told',
          ).toBe(true);
      }
      const active = all.filter(({ state }) => ['held', 'waiting', 'offered', 'confirmed'].includes(state));
      const { rows: told } = await pool.query('select changes, cancelled from lectures where slug = $1', [
        facts.slug,
      ]);
      if (told[0]) expect(told[0], 'told').toEqual({ changes: facts.changes, cancelled: facts.cancelled });
      for (const { subjects } of active)
        expect(new Set(subjects).size, 'nothing twice').toBe(subjects.length);
    },
  };
};

/** The earliest moment at which what is offered now can have been offered. */
const offersMadeAt = (all: readonly Row[], now: Date): Date => {
  const ends = all.flatMap(({ state, until }) => (state === 'offered' && until ? [until.getTime()] : []));
  return new Date(Math.min(now.getTime(), ...ends.map((end) => end - 48 * hourMs)));
};
