import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Pool } from '../../src/adapters/postgres-database.ts';
import type { LectureFacts } from '../../src/core/lectures/lecture-facts.ts';
import type { OrganiserStore } from '../../src/core/lectures/organiser-ports.ts';
import type { SeatStore, StoredSignup } from '../../src/core/lectures/ports.ts';
import { lectureIn, plainMail, somebody } from '../stand-ins/lectures.ts';

const hourMs = 60 * 60_000;
const now = new Date('2027-01-10T10:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * hourMs);

/** What a store of the organiser's promises, beside the seats. `pool` is looked into by a test alone. */
export const organiserStoreContract = (
  given: () => { store: OrganiserStore; seats: SeatStore; pool: Pool },
): void => {
  const signUp = async (facts: LectureFacts, changes = {}) => {
    const one = somebody(changes);
    await given().seats.signUp(facts, [one], now, plainMail);
    return one.id;
  };
  const confirmed = async (facts: LectureFacts, changes = {}) => {
    const id = await signUp(facts, changes);
    await given().seats.accept(facts, id, { name: 'Alex Ström', needs: '' }, now, plainMail);
    return id;
  };
  const mailsOf = async (id: string) => {
    const { rows } = await given().pool.query(
      `select mail::json ->> 'subject' as subject from lecture_mails where signup_id = $1 order by subject`,
      [id],
    );
    return rows.map(({ subject }) => subject);
  };
  const demandOf = async (slug: string) =>
    (await given().store.demand()).filter((row) => row.slug === slug).map(({ slug: _slug, ...row }) => row);

  describe('checking in', () => {
    test('notes the first time, until it is taken back', async () => {
      const facts = lectureIn(1, now);
      const id = await confirmed(facts);
      expect(await given().store.checkIn(facts.slug, id, true, now)).toMatchObject({ checkedInAt: now });
      expect(await given().store.checkIn(facts.slug, id, true, later(1))).toMatchObject({ checkedInAt: now });
      const taken = await given().store.checkIn(facts.slug, id, false, later(1));
      expect(taken?.checkedInAt).toBeUndefined();
    });

    test('lets in who waits, and takes no seat for that', async () => {
      const facts = lectureIn(1, now, { rooms: { 'on-site': 1 } });
      await confirmed(facts);
      const waiting = await signUp(facts);
      expect(await given().store.checkIn(facts.slug, waiting, true, now)).toMatchObject({ state: 'waiting' });
      expect((await given().seats.standing(facts.slug))['on-site']).toEqual({ taken: 1, waiting: 1 });
    });

    test('does nothing for who has left, or is signed up for something else', async () => {
      const facts = lectureIn(1, now);
      const id = await confirmed(facts);
      expect(await given().store.checkIn('annat', id, true, now)).toBeUndefined();
      await given().seats.leave(id);
      expect(await given().store.checkIn(facts.slug, id, true, now)).toBeUndefined();
      expect(await given().store.checkIn(facts.slug, randomUUID(), true, now)).toBeUndefined();
    });

    test('is counted in the standing of its meeting', async () => {
      const facts = lectureIn(1, now);
      await given().store.checkIn(facts.slug, await confirmed(facts), true, now);
      await confirmed(facts);
      const standing = (await given().store.standings()).find(({ slug }) => slug === facts.slug);
      expect(standing).toEqual({
        slug: facts.slug,
        attended: 1,
        rooms: { 'on-site': { taken: 2, waiting: 0 }, online: { taken: 0, waiting: 0 } },
      });
    });
  });

  describe('a message', () => {
    const message = () => ({
      id: randomUUID(),
      audience: 'everybody' as const,
      subject: 'Ta med ett fika',
      body: 'Hej!',
      sentBy: 'Olle Ek',
      otherId: randomUUID(),
    });
    const write = (signup: StoredSignup) => ({
      id: randomUUID(),
      mail: { from: 'stod@example.se', to: signup.email, subject: 'Ta med ett fika', text: 'Hej!' },
    });

    test('is one mail to each whom it reaches, and none to who has not proved the address', async () => {
      const facts = lectureIn(500, now);
      const [one, other] = [await confirmed(facts), await confirmed(facts)];
      const unproved = await signUp(facts);
      const sent = message();
      await given().store.send(facts.slug, sent, now, write);
      expect(await mailsOf(one)).toContain('Ta med ett fika');
      expect(await mailsOf(other)).toContain('Ta med ett fika');
      expect(await mailsOf(unproved)).toEqual(['verify']);
      const { otherId: _otherId, ...listed } = sent;
      expect(await given().store.messages(facts.slug)).toEqual([{ ...listed, recipients: 2, sentAt: now }]);
    });

    test('that is sent again, or ten times at once, goes once', async () => {
      const facts = lectureIn(500, now);
      const id = await confirmed(facts);
      const sent = message();
      await Promise.all(Array.from({ length: 10 }, () => given().store.send(facts.slug, sent, now, write)));
      expect(await mailsOf(id)).toEqual(['Ta med ett fika', 'confirmed', 'verify']);
      expect(await given().store.messages(facts.slug)).toHaveLength(1);
    });
  });

  test('names those to whom a mail was given up, until they have left', async () => {
    const facts = lectureIn(500, now);
    const [lost, reached] = [await confirmed(facts), await confirmed(facts)];
    await given().pool.query(
      `update lecture_mails set state = case signup_id when $1 then 'failed' else 'sent' end
       where signup_id in ($1, $2)`,
      [lost, reached],
    );
    expect(await given().store.unreached(facts.slug)).toEqual([lost]);
    await given().seats.leave(lost);
    expect(await given().store.unreached(facts.slug)).toEqual([]);
  });

  test('a message that was changed on the same form after it went is another', async () => {
    const facts = lectureIn(500, now);
    const id = await confirmed(facts);
    const sent = {
      id: randomUUID(),
      audience: 'seat' as const,
      subject: 'Ett',
      body: 'Hej!',
      sentBy: 'Olle Ek',
    };
    const write = ({ email }: StoredSignup) => ({
      id: randomUUID(),
      mail: { from: 'stod@example.se', to: email, subject: 'meddelande', text: 'Hej!' },
    });
    const otherId = randomUUID();
    await given().store.send(facts.slug, { ...sent, otherId }, now, write);
    const changed = { ...sent, body: 'Ny sal!' };
    await given().store.send(facts.slug, { ...changed, otherId }, later(1), write);
    await given().store.send(facts.slug, { ...changed, otherId: randomUUID() }, later(2), write);
    expect((await mailsOf(id)).filter((kind) => kind === 'meddelande')).toHaveLength(2);
    expect((await given().store.messages(facts.slug)).map(({ body }) => body)).toEqual(['Ny sal!', 'Hej!']);
  });

  describe('an evaluation', () => {
    const answered = (changes = {}) => ({ id: randomUUID(), overall: 4, words: 'Mer tid.', ...changes });

    test('is kept with what was skipped left out; who goes back and answers otherwise is counted once', async () => {
      const facts = lectureIn(-3, now);
      await confirmed(facts);
      const one = answered();
      await given().store.evaluate(facts.slug, one);
      await given().store.evaluate(facts.slug, { ...one, overall: 1 });
      expect(await given().store.evaluations(facts.slug)).toEqual([{ overall: 1, words: 'Mer tid.' }]);
    });

    test('holds nothing but the answers and the meeting', async () => {
      const { rows } = await given().pool.query(
        `select column_name as name from information_schema.columns where table_name = 'lecture_evaluations'`,
      );
      expect(rows.map(({ name }) => name).toSorted()).toEqual(
        ['id', 'slug', 'overall', 'useful', 'knows_groups', 'will_tell', 'words'].toSorted(),
      );
    });

    test('is asked for by mail when it is over: of those who came, once', async () => {
      const facts = lectureIn(1, now);
      const [came, stayedAway] = [await confirmed(facts), await confirmed(facts)];
      await given().store.checkIn(facts.slug, came, true, later(1));
      await given().seats.tend(facts, later(2), plainMail);
      expect(await mailsOf(came), 'while it goes on').not.toContain('evaluation');
      await given().seats.tend(facts, later(4), plainMail);
      await given().seats.tend(facts, later(5), plainMail);
      expect((await mailsOf(came)).filter((kind) => kind === 'evaluation')).toHaveLength(1);
      expect(await mailsOf(stayedAway)).not.toContain('evaluation');
    });

    test('is asked for of everybody who had a seat, where nobody was checked in; not when it was cancelled', async () => {
      const [facts, cancelled] = [lectureIn(1, now), lectureIn(1, now)];
      const [one, none] = [await confirmed(facts), await confirmed(cancelled)];
      await given().seats.tend(facts, later(4), plainMail);
      await given().seats.tend({ ...cancelled, cancelled: true }, later(4), plainMail);
      expect(await mailsOf(one)).toContain('evaluation');
      expect(await mailsOf(none)).not.toContain('evaluation');
    });
  });

  test('how many came and were turned away stays when names, messages and words are gone', async () => {
    const facts = lectureIn(1, now, { rooms: { 'on-site': 2 } });
    const [came, stayedAway] = [await confirmed(facts), await confirmed(facts, { role: 'lärare' })];
    const [letIn, turnedAway] = [await confirmed(facts), await confirmed(facts)];
    for (const id of [came, letIn]) await given().store.checkIn(facts.slug, id, true, later(1));
    const evaluation = { id: randomUUID(), overall: 2, words: 'Om Kim.' };
    await given().store.evaluate(facts.slug, evaluation);
    const same = { attendance: 'on-site', district: 'kvarnvik' };
    const expected = [
      { ...same, role: 'kurator', confirmed: 1, attended: 2, waiting: 1 },
      { ...same, role: 'lärare', confirmed: 1, attended: 0, waiting: 0 },
    ];
    expect(await demandOf(facts.slug)).toEqual(expected);
    await given().seats.purge(later(24));
    expect(await demandOf(facts.slug)).toEqual(expected);
    for (const id of [came, stayedAway, letIn, turnedAway])
      expect(await given().seats.find(id)).toBeUndefined();
    expect(await given().store.evaluations(facts.slug)).toEqual([{ overall: 2, words: '' }]);
    // Words that come when the names are gone would never go.
    await given().store.evaluate(facts.slug, { ...evaluation, id: randomUUID() });
    expect(await given().store.evaluations(facts.slug)).toHaveLength(1);
  });
};
