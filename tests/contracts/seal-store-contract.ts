import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import type { Pool } from '../../src/adapters/postgres-database.ts';
import type { SealStore } from '../../src/core/desk/seal-ports.ts';
import type { SealName } from '../../src/core/desk/seals.ts';
import type { RegistrationStore } from '../../src/core/registration/ports.ts';

const now = new Date('2026-11-24T08:00:00Z');
const karin = { id: randomUUID(), name: 'Karin Ek' };
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

const recipients = await Promise.all(
  [1, 2, 3].map(async () => identityToRecipient(await generateX25519Identity())),
);
const sealTo = (readers: readonly string[], plaintext: string) => {
  const encrypter = new Encrypter();
  for (const reader of readers) encrypter.addRecipient(reader);
  return encrypter.encrypt(plaintext);
};
const plaintext = 'x'.repeat(1024);
const today = sha256(Buffer.from('today'));
const formerly = sha256(Buffer.from('formerly'));

/** What every store of sealed things promises, beside the store that receives them. */
export const sealStoreContract = (
  given: () => { seals: SealStore; registrations: RegistrationStore; pool: Pool },
) => {
  const save = async (
    readersDigest: Uint8Array | null = formerly,
    known: string = randomUUID(),
    version = 1,
  ) => {
    const sealed = await sealTo(recipients.slice(0, 2), plaintext);
    await given().registrations.save(
      {
        id: known,
        referenceCode: `S-${known}`,
        version,
        keyDigest: sha256(Buffer.from(known)),
        answersDigest: randomBytes(32),
        sealed,
        readersDigest: readersDigest as Uint8Array,
        formVersion: 1,
        quarantined: true,
        receivedAt: now,
      },
      undefined,
    );
    const name: SealName = { kind: 'answers', registrationId: known, item: String(version) };
    return { name, sealed };
  };
  const reseal = (name: SealName, replaced: Uint8Array, resealed: Uint8Array) =>
    given().seals.reseal({
      name,
      replaces: sha256(replaced),
      resealed,
      readersDigest: today,
      readersCount: 3,
      by: karin,
      now,
    });
  const stored = async ({ registrationId, item }: SealName) =>
    new Uint8Array(
      (
        await given().pool.query(
          'select sealed from registration_versions where registration_id = $1 and version = $2',
          [registrationId, Number(item)],
        )
      ).rows[0].sealed,
    );
  const actions = async ({ registrationId }: SealName) =>
    (
      await given().pool.query('select action from access_log where registration_id = $1 order by entry', [
        registrationId,
      ])
    ).rows.map(({ action }) => action);

  test('names what is sealed to other readers, and what was sealed before that was noted', async () => {
    await given().pool.query('delete from registrations');
    const [old, unknown] = [await save(), await save(null)];
    await save(today);
    const { stale, leftOut } = await given().seals.stale(today, 10);
    const named = stale.map(({ registrationId }) => registrationId).toSorted();
    expect(named).toEqual([old.name.registrationId, unknown.name.registrationId].toSorted());
    expect(leftOut).toBe(0);
    expect(await given().seals.stale(today, 1)).toMatchObject({ stale: [{}], leftOut: 1 });
  });

  test('hands out nothing to be sealed again without a line in the access log', async () => {
    const { name, sealed } = await save();
    expect(await given().seals.fetch(name, karin, now)).toEqual(new Uint8Array(sealed));
    expect(await actions(name)).toEqual(['fetched-to-reseal']);
    expect(await given().seals.fetch({ ...name, item: '9' }, karin, now)).toBeUndefined();
  });

  test('replaces what is sealed, and it is stale no more', async () => {
    const { name, sealed } = await save();
    const resealed = await sealTo(recipients, plaintext);
    expect(await reseal(name, sealed, resealed)).toBe('resealed');
    expect(await stored(name)).toEqual(new Uint8Array(resealed));
    expect(await actions(name)).toEqual(['resealed']);
    const { stale } = await given().seals.stale(today, 1000);
    expect(stale).not.toContainEqual(name);
  });

  test('names, hands out and replaces a note like the answers', async () => {
    const { registrationId } = (await save(today)).name;
    const item = randomUUID();
    const sealed = await sealTo(recipients.slice(0, 2), plaintext);
    await given().pool.query(
      `insert into coordinators (id, name, created_at) values ($1, $2, $3) on conflict do nothing`,
      [karin.id, karin.name, now],
    );
    await given().pool.query(
      `insert into registration_notes (id, registration_id, sealed, readers_digest, written_by, written_at)
       values ($1, $2, $3, $4, (select id from coordinators limit 1), $5)`,
      [item, registrationId, sealed, formerly, now],
    );
    const name: SealName = { kind: 'notes', registrationId, item };
    expect((await given().seals.stale(today, 1000)).stale).toContainEqual(name);
    expect(await given().seals.fetch(name, karin, now)).toEqual(new Uint8Array(sealed));
    const resealed = await sealTo(recipients, plaintext);
    expect(await reseal(name, sealed, resealed)).toBe('resealed');
    expect(await given().seals.fetch(name, karin, now)).toEqual(new Uint8Array(resealed));
    expect((await given().seals.stale(today, 1000)).stale).not.toContainEqual(name);
  });

  test('of many at once one replaces it, and no other is lost unseen', async () => {
    const { name, sealed } = await save();
    const all = await Promise.all(Array.from({ length: 8 }, () => sealTo(recipients, plaintext)));
    const outcomes = await Promise.all(all.map((resealed) => reseal(name, sealed, resealed)));
    expect(outcomes.toSorted()).toEqual([...Array(7).fill('changed'), 'resealed']);
    expect(await stored(name)).toEqual(new Uint8Array(all[outcomes.indexOf('resealed')] as Uint8Array));
    expect(await actions(name)).toEqual(['resealed']);
  });

  test('leaves an amendment that comes at the same time alone', async () => {
    const first = await save();
    const { registrationId } = first.name;
    const resealed = await sealTo(recipients, plaintext);
    const [amendment] = await Promise.all([
      save(today, registrationId, 2),
      reseal(first.name, first.sealed, resealed),
    ]);
    expect(await stored(first.name)).toEqual(new Uint8Array(resealed));
    expect(await stored(amendment.name)).toEqual(new Uint8Array(amendment.sealed));
  });

  test.each([
    ['sealed to fewer readers', () => sealTo(recipients.slice(0, 2), plaintext)],
    ['sealed to more readers', () => sealTo([...recipients, recipients[0] as string], plaintext)],
    ['of another length', () => sealTo(recipients, `${plaintext} `)],
    ['that is no age file', async () => new Uint8Array(randomBytes(2000))],
    ['that is empty', async () => new Uint8Array()],
    [
      'locked with a passphrase',
      () => {
        const encrypter = new Encrypter();
        encrypter.setScryptWorkFactor(1);
        encrypter.setPassphrase('x');
        return encrypter.encrypt(plaintext);
      },
    ],
    ['cut off', async () => (await sealTo(recipients, plaintext)).slice(0, -1)],
  ])('takes nothing %s', async (_, make) => {
    const { name, sealed } = await save();
    expect(await reseal(name, sealed, await make())).toBe('implausible');
    expect(await stored(name)).toEqual(new Uint8Array(sealed));
    expect(await actions(name)).toEqual([]);
  });

  test('of what was removed meanwhile nothing comes back', async () => {
    const { name, sealed } = await save();
    await given().pool.query('delete from registrations where id = $1', [name.registrationId]);
    expect(await reseal(name, sealed, await sealTo(recipients, plaintext))).toBe('missing');
  });
};
