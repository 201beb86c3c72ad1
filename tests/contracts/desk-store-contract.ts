import { randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Pool } from '../../src/adapters/postgres-database.ts';
import type { DeskStore } from '../../src/core/desk/ports.ts';
import { type Status, statuses } from '../../src/core/desk/statuses.ts';
import type { RegistrationStore, SealedVersion } from '../../src/core/registration/ports.ts';

const now = new Date('2026-11-24T08:00:00Z');
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const karin = { id: randomUUID(), name: 'Karin Ek' };
const mail = { from: 'a@example.se', to: 'b@example.se', subject: 'nr', text: 'x' };

/** What every store of the desk promises, beside the store that receives. */
export const deskStoreContract = (
  given: () => { desk: DeskStore; registrations: RegistrationStore; pool: Pool },
) => {
  beforeEach(async () => {
    await given().pool.query('truncate registrations, outbox cascade');
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
  const find = (id: string, versionsMax = 100) =>
    given().desk.find(id, versionsMax, { actor: karin, action: 'opened', at: now });
  const accesses = async (id: string) =>
    (
      await given().pool.query(
        `select coordinator_name as name, action, reference_code as code, version, at
         from access_log where registration_id = $1 order by entry`,
        [id],
      )
    ).rows;
  const setStatus = (id: string, status: Status, versionRead?: number) =>
    given().desk.setStatus({ id, status, versionRead, by: karin, now });
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
      expect(found?.status).toBe('ny');
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
      await setStatus(first.id, 'kontaktad', 1);
      await setStatus(first.id, 'kontaktad', 2);
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
      await expect(given().desk.find(first.id, 100, deaf)).rejects.toThrow();
    });

    test('leaves its lines behind when it is removed', async () => {
      const { id } = await save();
      await find(id);
      await given().pool.query('delete from registrations where id = $1', [id]);
      expect(await accesses(id)).toHaveLength(1);
    });
  });

  describe('a status', () => {
    test.each(statuses)('%s is kept', async (status) => {
      const { id } = await save();
      expect(await setStatus(id, status)).toBe('set');
      expect((await list()).registrations).toMatchObject([{ status }]);
    });

    test('avslutad notes when, once; every other clears it', async () => {
      const { id } = await save();
      await setStatus(id, 'avslutad');
      await given().desk.setStatus({ id, status: 'avslutad', versionRead: 1, by: karin, now: hoursLater(5) });
      expect(await closedAt(id)).toEqual(now);
      await setStatus(id, 'ny');
      expect(await closedAt(id)).toBeNull();
    });

    test('of an unknown registration is missing', async () => {
      expect(await setStatus(randomUUID(), 'kontaktad')).toBe('missing');
    });

    test('passes over no amendment that the coordinator has not read', async () => {
      const first = await save();
      await save({ ...first, version: 2 });
      expect(await setStatus(first.id, 'avslutad', 1)).toBe('unread');
      expect((await list()).registrations).toMatchObject([{ status: 'ny' }]);
      expect(await setStatus(first.id, 'avslutad', 2)).toBe('set');
    });

    test('and an amendment at the same moment never leave an unread amendment closed', async () => {
      for (let time = 0; time < 10; time += 1) {
        const first = await save();
        const amendment = save({ ...first, version: 2 });
        const closing = setStatus(first.id, 'avslutad', 1);
        await Promise.all([amendment, closing]);
        const listed = (await list(100)).registrations.find(({ id }) => id === first.id);
        expect(listed).toMatchObject({ status: 'ny', version: 2 });
      }
    });
  });
};
