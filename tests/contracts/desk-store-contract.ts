import { randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Pool } from '../../src/adapters/postgres-database.ts';
import { type CaseChange, decide, type Person, type Seen } from '../../src/core/desk/case.ts';
import type { DeskStore } from '../../src/core/desk/ports.ts';
import { type Status, statuses } from '../../src/core/desk/statuses.ts';
import type { RegistrationStore, SealedVersion } from '../../src/core/registration/ports.ts';

const now = new Date('2026-11-24T08:00:00Z');
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const karin: Person = { id: randomUUID(), name: 'Karin Ek' };
const anna: Person = { id: randomUUID(), name: 'Anna Berg' };
const mail = { from: 'a@example.se', to: 'b@example.se', subject: 'nr', text: 'x' };

type Change = Partial<Seen> & { by?: Person; at?: Date };

/** What every store of the desk promises, beside the store that receives. */
export const deskStoreContract = (
  given: () => { desk: DeskStore; registrations: RegistrationStore; pool: Pool },
) => {
  beforeEach(async () => {
    await given().pool.query('truncate registrations, outbox, coordinators cascade');
    for (const { id, name } of [karin, anna])
      await given().pool.query('insert into coordinators (id, name, created_at) values ($1, $2, $3)', [
        id,
        name,
        now,
      ]);
  });

  const save = async (changes: Partial<SealedVersion> = {}) => {
    const version: SealedVersion = {
      id: randomUUID(),
      referenceCode: `T-${randomUUID()}`,
      version: 1,
      keyDigest: randomBytes(32),
      answersDigest: randomBytes(32),
      sealed: new Uint8Array(randomBytes(1024)),
      readersDigest: new Uint8Array(randomBytes(32)),
      formVersion: 1,
      quarantined: false,
      receivedAt: now,
      ...changes,
    };
    const bell = version.quarantined ? undefined : { entryId: randomUUID(), freeze: () => mail };
    await given().registrations.save(version, bell);
    return version;
  };
  const list = async (registrationsMax = 10) => given().desk.list(registrationsMax);
  /** A change of what was seen; without `seen`, of what there is. */
  const change = (id: string, asked: CaseChange, { by = karin, at = now, ...seen }: Change = {}) =>
    given().desk.change(
      id,
      (state) => decide(state, { change: asked, by, now: at, seen: { ...state, ...seen } }),
      {
        entryId: randomUUID(),
        now: at,
        freeze: (sequence, referenceCode) => ({ ...mail, text: `${sequence} ${referenceCode}` }),
      },
    );
  const setStatus = (id: string, status: Status, seen?: Change) =>
    change(id, { kind: 'status', status }, seen);
  const find = (id: string, versionsMax = 100) =>
    given().desk.find(id, { versionsMax, notesMax: 10 }, { actor: karin, action: 'opened', at: now });
  const accesses = async (id: string) =>
    (
      await given().pool.query(
        `select coordinator_name as name, action, reference_code as code, version, at
         from access_log where registration_id = $1 order by entry`,
        [id],
      )
    ).rows;
  const stateOf = async (id: string) => (await find(id))?.state;
  const note = (registrationId: string, more: object = {}) =>
    given().desk.addNote({
      id: randomUUID(),
      registrationId,
      sealed: new Uint8Array(randomBytes(1024)),
      readersDigest: new Uint8Array(randomBytes(32)),
      by: karin,
      now,
      notesMax: 3,
      ...more,
    });
  const closedAt = async (id: string) =>
    (await given().pool.query('select closed_at from registrations where id = $1', [id])).rows[0].closed_at;

  describe('the list', () => {
    test('is empty where nothing is stored', async () => {
      expect(await list()).toEqual({ registrations: [], leftOut: 0 });
    });

    test('tells of a registration its code, times, status and bells, and nothing sealed', async () => {
      const { id, referenceCode } = await save();
      const { registrations } = await list();
      expect(registrations).toEqual([
        {
          id,
          referenceCode,
          status: 'ny',
          quarantined: false,
          receivedAt: now.toISOString(),
          amendedAt: null,
          version: 1,
          readVersion: 0,
          revision: 1,
          taken: null,
          transferredAt: null,
          assessedVersion: null,
          calls: 0,
          lastCall: null,
          bells: [{ sequence: expect.any(Number), state: 'waiting', committedAt: now }],
        },
      ]);
    });

    test('tells of an amendment, its time and its own bell', async () => {
      const first = await save();
      await save({ ...first, version: 2, receivedAt: hoursLater(1) });
      const [listed] = (await list()).registrations;
      expect(listed).toMatchObject({ version: 2, amendedAt: hoursLater(1).toISOString() });
      const [one, two] = listed?.bells ?? [];
      expect(two?.sequence).toBe(Number(one?.sequence) + 1);
    });

    test('tells what is in quarantine, which has no bell', async () => {
      await save({ quarantined: true });
      expect((await list()).registrations).toMatchObject([{ quarantined: true, bells: [] }]);
    });

    test('is bounded by status, those that have waited longest first, and counts the rest', async () => {
      const saved = [];
      for (const hour of [3, 1, 2, 0]) saved.push(await save({ receivedAt: hoursLater(hour) }));
      const { registrations, leftOut } = await list(2);
      expect(registrations.map(({ id }) => id).toSorted()).toEqual(
        [saved[3]?.id, saved[1]?.id].toSorted() as string[],
      );
      expect(leftOut).toBe(2);
    });

    test('a flood in quarantine or of closed ones crowds out nobody', async () => {
      for (let robot = 0; robot < 5; robot += 1) await save({ quarantined: true });
      const family = await save({ receivedAt: hoursLater(1) });
      const old = await save();
      const latest = await save({ receivedAt: hoursLater(2) });
      for (const { id } of [old, latest]) await setStatus(id, 'avslutad');
      const ids = (await list(1)).registrations.map(({ id }) => id);
      expect(ids).toContain(family.id);
      expect(ids).toContain(latest.id);
    });
  });

  describe('one registration', () => {
    test('is handed out with every version as it was sealed, the latest first', async () => {
      const first = await save();
      const second = await save({ ...first, version: 2, sealed: new Uint8Array(randomBytes(2048)) });
      const found = await find(first.id);
      expect(found?.state).toMatchObject({ status: 'ny', version: 2, revision: 1, history: [] });
      expect(found?.notes).toEqual([]);
      expect(found?.versions.map(({ version }) => version)).toEqual([2, 1]);
      expect(found?.versions.map(({ sealed }) => Buffer.from(sealed))).toEqual(
        [second, first].map(({ sealed }) => Buffer.from(sealed)),
      );
      expect(found?.versions[0]?.receivedAt).toEqual(now);
    });

    test('hands out its latest versions when there are too many', async () => {
      const first = await save();
      for (const version of [2, 3]) await save({ ...first, version });
      const found = await find(first.id, 2);
      expect(found?.versions.map(({ version }) => version)).toEqual([3, 2]);
    });

    test('that is unknown is not found, and nobody is said to have opened it', async () => {
      await save();
      const id = randomUUID();
      expect(await find(id)).toBeUndefined();
      expect(await accesses(id)).toEqual([]);
    });

    test('is never handed out without a line in the access log', async () => {
      const first = await save();
      await save({ ...first, version: 2 });
      await find(first.id);
      await setStatus(first.id, 'kontaktad', { version: 1 });
      await setStatus(first.id, 'kontaktad');
      const line = { name: 'Karin Ek', code: first.referenceCode, version: 2, at: now };
      expect(await accesses(first.id)).toEqual([
        { ...line, action: 'opened' },
        { ...line, action: 'status-set' },
      ]);
      const deaf = {
        actor: { id: null, name: null as unknown as string },
        action: 'opened',
        at: now,
      } as const;
      await expect(given().desk.find(first.id, { versionsMax: 1, notesMax: 1 }, deaf)).rejects.toThrow();
    });

    test('leaves its lines behind when it is removed', async () => {
      const { id } = await save();
      await find(id);
      await given().pool.query('delete from registrations where id = $1', [id]);
      expect(await accesses(id)).toHaveLength(1);
    });
  });

  describe('a change', () => {
    test.each(statuses)('to the status %s is kept', async (status) => {
      const { id } = await save();
      expect((await setStatus(id, status))?.outcome).toBe('done');
      expect((await list()).registrations).toMatchObject([{ status, revision: 2, readVersion: 1 }]);
    });

    test('to avslutad notes when, once; every other clears it', async () => {
      const { id } = await save();
      await setStatus(id, 'avslutad');
      await setStatus(id, 'avslutad', { at: hoursLater(5) });
      expect(await closedAt(id)).toEqual(now);
      await setStatus(id, 'ny');
      expect(await closedAt(id)).toBeNull();
    });

    test('of an unknown registration finds nothing', async () => {
      expect(await setStatus(randomUUID(), 'kontaktad')).toBeUndefined();
    });

    test('is found again as it was decided, with its history, in the list and by itself', async () => {
      const { id } = await save();
      await change(id, { kind: 'take' });
      await change(id, { kind: 'call', outcome: 'inget-svar' }, { at: hoursLater(1) });
      await change(id, { kind: 'call', outcome: 'pratade' }, { at: hoursLater(2), by: anna });
      await change(id, { kind: 'assess' });
      const last = await change(id, { kind: 'transfer' }, { at: hoursLater(3) });
      expect(await stateOf(id)).toEqual(last?.state);
      expect(last?.state).toMatchObject({
        revision: 6,
        readVersion: 1,
        taken: { by: karin, at: now.toISOString() },
        transferredAt: hoursLater(3).toISOString(),
        assessed: { by: karin, at: now.toISOString(), version: 1 },
      });
      expect(last?.state.history.map(({ kind, by }) => [kind, by.name])).toEqual([
        ['take', karin.name],
        ['call', karin.name],
        ['call', anna.name],
        ['assess', karin.name],
        ['transfer', karin.name],
      ]);
      expect((await list()).registrations).toMatchObject([
        {
          revision: 6,
          taken: { by: karin },
          assessedVersion: 1,
          calls: 2,
          lastCall: { outcome: 'pratade', at: hoursLater(2).toISOString() },
        },
      ]);
    });

    test('is not written over an amendment or another change that was not seen', async () => {
      const first = await save();
      await save({ ...first, version: 2 });
      expect((await setStatus(first.id, 'avslutad', { version: 1 }))?.outcome).toBe('unread');
      await change(first.id, { kind: 'take' }, { by: anna });
      const refused = await setStatus(first.id, 'avslutad', { revision: 1 });
      expect(refused).toMatchObject({ outcome: 'changed', state: { status: 'ny', taken: { by: anna } } });
      expect(await stateOf(first.id)).toMatchObject({ status: 'ny', revision: 2 });
    });

    test('by two at the same moment is done once, and the other is told what was done', async () => {
      const { id } = await save();
      const outcomes = await Promise.all(
        [karin, anna].map((by) => change(id, { kind: 'take' }, { by, version: 1, revision: 1 })),
      );
      expect(outcomes.map((told) => told?.outcome).toSorted()).toEqual(['changed', 'done']);
      const [winner] = (await stateOf(id))?.history ?? [];
      for (const told of outcomes) expect(told?.state.taken?.by).toEqual(winner?.by);
    });

    test('and an amendment at the same moment never leave an unread amendment closed', async () => {
      for (let time = 0; time < 10; time += 1) {
        const first = await save();
        const amendment = save({ ...first, version: 2 });
        const closing = setStatus(first.id, 'avslutad', { version: 1 });
        await Promise.all([amendment, closing]);
        const listed = (await list(100)).registrations.find(({ id }) => id === first.id);
        expect(listed).toMatchObject({ status: 'ny', version: 2 });
      }
    });

    test('out of quarantine rings once, with the next number, and is heard by whoever was not there', async () => {
      const family = await save();
      const { id, referenceCode } = await save({ quarantined: true });
      await Promise.all([1, 2, 3].map(() => change(id, { kind: 'let-out' }, { version: 1, revision: 1 })));
      const { registrations } = await list();
      const [before] = registrations.find((listed) => listed.id === family.id)?.bells ?? [];
      const letOut = registrations.find((listed) => listed.id === id);
      expect(letOut).toMatchObject({ quarantined: false, bells: [{ state: 'waiting', committedAt: now }] });
      const sequence = letOut?.bells[0]?.sequence;
      expect(sequence).toBe(Number(before?.sequence) + 1);
      const { rows } = await given().pool.query('select mail from outbox where registration_id = $1', [id]);
      expect(rows.map(({ mail }) => JSON.parse(mail).text)).toEqual([`${sequence} ${referenceCode}`]);
    });
  });

  describe('the history', () => {
    test.each([
      ['rewritten', `update registration_events set kind = 'take', detail = null`],
      ['shortened', 'delete from registration_events'],
    ])('cannot be %s', async (_, sql) => {
      const { id } = await save();
      await setStatus(id, 'avslutad');
      await expect(given().pool.query(sql)).rejects.toThrow('append-only');
      expect((await stateOf(id))?.history).toHaveLength(1);
    });

    test('goes with its registration, and so do the notes', async () => {
      const { id } = await save();
      await setStatus(id, 'avslutad');
      await note(id);
      await given().pool.query('delete from registrations where id = $1', [id]);
      for (const table of ['registration_events', 'registration_notes'])
        expect((await given().pool.query(`select * from ${table}`)).rows).toEqual([]);
    });

    test('takes no words: only choices from the closed lists', async () => {
      const { id } = await save();
      const insert = (kind: string, detail: string | null) =>
        given().pool.query(
          `insert into registration_events
             (registration_id, revision, kind, detail, coordinator_id, happened_at)
           values ($1, 2, $2, $3, $4, $5)`,
          [id, kind, detail, karin.id, now],
        );
      for (const [kind, detail] of [
        ['call', 'Mamman svarade'],
        ['call', null],
        ['status', 'borta'],
        ['note', 'Mamman svarade'],
        ['sagt', null],
      ] as const)
        await expect(insert(kind, detail)).rejects.toThrow('check constraint');
    });
  });

  describe('a note', () => {
    test('is kept as it was sealed, with who wrote it and when, and raises the revision', async () => {
      const { id } = await save();
      const sealed = new Uint8Array(randomBytes(2048));
      const noteId = randomUUID();
      const added = await note(id, { id: noteId, sealed, now: hoursLater(1), by: anna });
      expect(added).toMatchObject({ outcome: 'added', state: { revision: 2, history: [{ kind: 'note' }] } });
      const found = await find(id);
      expect(found?.notes).toEqual([
        { id: noteId, sealed: Buffer.from(sealed), writtenBy: anna.name, writtenAt: hoursLater(1) },
      ]);
      expect(found?.state).toEqual(added?.state);
    });

    test('sent again is written once', async () => {
      const { id } = await save();
      const noteId = randomUUID();
      await Promise.all([1, 2, 3].map(() => note(id, { id: noteId })));
      expect(await stateOf(id)).toMatchObject({ revision: 2, history: [{ kind: 'note' }] });
    });

    test('of an unknown registration finds nothing, and there is an end to how many', async () => {
      expect(await note(randomUUID())).toBeUndefined();
      const { id } = await save();
      const outcomes = [];
      for (let time = 0; time < 4; time += 1) outcomes.push((await note(id))?.outcome);
      expect(outcomes).toEqual(['added', 'added', 'added', 'full']);
      expect(await stateOf(id)).toMatchObject({ revision: 4 });
    });
  });
};
