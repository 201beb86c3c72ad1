import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { servicesFor } from '../../netlify/compose.ts';
import { postgresPool } from '../../src/adapters/postgres-database.ts';
import { fromBase64, toBase64 } from '../../src/core/desk/base64.ts';
import type { CaseChange, Seen } from '../../src/core/desk/case.ts';
import type { SealedCase } from '../../src/core/desk/desk.ts';
import type { Listing } from '../../src/core/desk/listing.ts';
import { fromNotePlaintext, toNotePlaintext } from '../../src/core/desk/note.ts';
import { statuses } from '../../src/core/desk/statuses.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import { deskClient, sealedNothing, unknownId } from '../stand-ins/desk-client.ts';
import { coordinatorIdentity, testEnvironment } from '../stand-ins/environment.ts';
import { registering } from '../stand-ins/registering.ts';

const database = await startEmbedded();
const pool = postgresPool(database.url);
afterAll(() => database.stop());

const services = servicesFor(testEnvironment(), {
  pool,
  mailer: { send: async () => ({ state: 'accepted' as const }) },
});
const register = (changes: object = {}, key = 'form 1', quarantined = false) =>
  registering(services, { changes, key, quarantined });

let client = await deskClient({ DATABASE_URL: database.url });
beforeEach(async () => {
  await pool.query('truncate registrations, outbox, coordinators cascade');
  client = await deskClient({ DATABASE_URL: database.url });
  await client.signIn();
});

const list = async (): Promise<Listing> =>
  (await client.call('registrations', 'GET', '/api/desk/registrations')).json();
const onlyId = async () => (await list()).registrations[0]?.id as string;
const fetched = async (id: string): Promise<SealedCase> =>
  (await client.call('registration', 'GET', `/api/desk/registrations/${id}`)).json();
const post = (id: string, body: unknown, headers: Record<string, string> = {}) =>
  client.call('changes', 'POST', `/api/desk/registrations/${id}/changes`, { body, headers });
const change = (id: string, asked: CaseChange, seen: Partial<Seen> = {}) =>
  post(id, { change: asked, seen: { version: 1, revision: 1, ...seen } });
const addNote = (id: string, body: unknown) =>
  client.call('notes', 'POST', `/api/desk/registrations/${id}/notes`, { body });
const opened = async (sealed: string, identity: string) => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(fromBase64(sealed), 'text');
};

describe('a change', () => {
  test.each(statuses)('to the status %s is answered with the state, and the list tells', async (status) => {
    await register();
    const id = await onlyId();
    const response = await change(id, { kind: 'status', status });
    expect(response.status).toBe(200);
    expect((await response.json()).state).toMatchObject({ status, revision: 2 });
    expect((await list()).registrations).toMatchObject([{ status }]);
    expect((await fetched(id)).state).toMatchObject({ status, history: [{ by: { name: 'Karin Ek' } }] });
  });

  test('made by a misclick is undone, the closing too', async () => {
    await register();
    const id = await onlyId();
    await change(id, { kind: 'status', status: 'avslutad' });
    await change(id, { kind: 'status', status: 'ny' }, { revision: 2 });
    const { rows } = await pool.query('select status, closed_at from registrations');
    expect(rows).toEqual([{ status: 'ny', closed_at: null }]);
  });

  test('is not made over an amendment that she has not read', async () => {
    await register();
    const id = await onlyId();
    await register({ childAge: [8] });
    const response = await change(id, { kind: 'status', status: 'avslutad' });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      error: expect.stringMatching(/ändring.*inte sparat/),
      reason: 'unread',
    });
    expect((await list()).registrations).toMatchObject([{ status: 'ny' }]);
  });

  test('by the second of two coordinators is refused with what the first did, and can be made then', async () => {
    await register();
    const id = await onlyId();
    const karins = client.jar.cookie;
    const asked = { kind: 'status', status: 'avslutad' } as const;
    client.jar.cookie = '';
    await client.signIn('Anna Berg');
    expect((await change(id, { kind: 'take' })).status).toBe(200);
    client.jar.cookie = karins;
    const refused = await change(id, asked);
    expect(refused.status).toBe(409);
    const { error, reason, state } = await refused.json();
    expect(reason).toBe('changed');
    expect(error).toBe('Någon hann före dig. Anna Berg: tog ärendet. Det du valde är inte sparat.');
    expect(state).toMatchObject({ status: 'ny', revision: 2, taken: { by: { name: 'Anna Berg' } } });
    expect((await change(id, asked, { revision: state.revision })).status).toBe(200);
    expect((await list()).registrations).toMatchObject([
      { status: 'avslutad', taken: { by: { name: 'Anna Berg' } } },
    ]);
  });

  test('whose answer was lost is sent again, and done once', async () => {
    await register();
    const id = await onlyId();
    for (let time = 0; time < 3; time += 1)
      expect((await change(id, { kind: 'call', outcome: 'inget-svar' })).status).toBe(200);
    expect((await list()).registrations).toMatchObject([{ calls: 1 }]);
  });

  test('out of quarantine rings like a registration, and one that is a robot is closed and rings not', async () => {
    await register({}, 'a person', true);
    await register({}, 'a robot', true);
    const [person, robot] = (await list()).registrations.map(({ id }) => id) as [string, string];
    expect((await change(person, { kind: 'let-out' })).status).toBe(200);
    expect((await change(robot, { kind: 'robot' })).status).toBe(200);
    const { registrations } = await list();
    expect(registrations.find(({ id }) => id === person)).toMatchObject({
      quarantined: false,
      bells: [{ state: 'waiting' }],
    });
    expect(registrations.find(({ id }) => id === robot)).toMatchObject({ status: 'avslutad', bells: [] });
    await services.dispatchOutbox();
    expect((await list()).registrations.find(({ id }) => id === person)?.bells[0]?.state).toBe('sent');
    // What is no longer in quarantine, or never was, is neither let out nor taken for a robot.
    expect((await change(person, { kind: 'robot' }, { revision: 2 })).status).toBe(409);
  });

  const seen = { version: 1, revision: 1 };
  test.each([
    [422, { change: { kind: 'status', status: 'borta' }, seen }],
    [422, { change: { kind: 'status', status: ['ny'] }, seen }],
    [422, { change: { kind: 'call', outcome: 'Mamman svarade' }, seen }],
    [422, { change: { kind: 'take', words: 'x' }, seen }],
    [422, { change: { kind: 'note' }, seen }],
    [422, { change: { kind: 'take' }, seen: { version: 0, revision: 1 } }],
    [422, { change: { kind: 'take' } }],
    [422, 'null'],
    [422, '[]'],
    [400, '{"change":'],
    [413, { change: 'x'.repeat(5000) }],
  ])('is refused with %i for %j, in Swedish, and nothing changes', async (status, body) => {
    await register();
    const response = await post(await onlyId(), body);
    expect(response.status).toBe(status);
    expect((await response.json()).error).toMatch(/^Skicka /);
    expect((await list()).registrations).toMatchObject([{ status: 'ny', revision: 1 }]);
  });

  test('sent as a form, which any site can make a browser send, is 415', async () => {
    await register();
    const headers = { 'content-type': 'text/plain' };
    expect((await post(await onlyId(), { change: { kind: 'take' }, seen }, headers)).status).toBe(415);
  });
});

describe('a note', () => {
  const sealedNote = async (registrationId: string, text: string) => {
    const id = crypto.randomUUID();
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(coordinatorIdentity));
    const bytes = await encrypter.encrypt(toNotePlaintext({ id, registrationId, text }));
    return { ...sealedNothing, id, sealed: toBase64(bytes) };
  };

  test('comes back sealed, with who wrote it, and her key opens it, word for word', async () => {
    await register();
    const id = await onlyId();
    const text = 'Mormor Sentinel hämtar på tisdagar.\n'.repeat(50);
    const note = await sealedNote(id, text);
    for (let time = 0; time < 2; time += 1) expect((await addNote(id, note)).status).toBe(200);
    const { notes, state } = await fetched(id);
    expect(notes).toMatchObject([{ id: note.id, writtenBy: 'Karin Ek' }]);
    expect(state).toMatchObject({ revision: 2, history: [{ kind: 'note', detail: null }] });
    const plaintext = await opened(notes[0]?.sealed ?? '', coordinatorIdentity);
    expect(fromNotePlaintext(plaintext, { id: note.id, registrationId: id }).text).toBe(text);
    expect(() => fromNotePlaintext(plaintext, { id: note.id, registrationId: unknownId })).toThrow('another');
  });

  test('is taken whatever a colleague did meanwhile: it overwrites nothing', async () => {
    await register();
    const id = await onlyId();
    await change(id, { kind: 'take' });
    const response = await addNote(id, await sealedNote(id, 'x'));
    expect(await response.json()).toMatchObject({ state: { revision: 3, taken: {} } });
    expect((await fetched(id)).notes).toHaveLength(1);
  });

  test.each([
    ['in the clear', 422, { id: unknownId, sealed: btoa('Mamman svarade inte. '.repeat(40)) }],
    ['no base64', 422, { id: unknownId, sealed: 'Mamman svarade inte.' }],
    ['without an id', 422, {}],
    ['without saying to whom', 422, { id: unknownId, readersDigest: 'x' }],
    ['too long', 413, { id: unknownId, sealed: btoa(`age-encryption.org/v1\n${'x'.repeat(50_000)}`) }],
    [
      'too long for its place',
      422,
      { id: unknownId, sealed: btoa(`age-encryption.org/v1\n${'x'.repeat(33_000)}`) },
    ],
  ])('%s is refused, and nothing is stored', async (_, status, body) => {
    await register();
    const id = await onlyId();
    const response = await addNote(id, { ...sealedNothing, ...body });
    expect(response.status).toBe(status);
    expect((await response.json()).error).toMatch(/^Skicka /);
    expect((await fetched(id)).notes).toEqual([]);
  });
});

test.each([unknownId, 'no-id', '%00', '..%2f..', "1' or '1'='1"])(
  '%s is 404 for changes and notes',
  async (id) => {
    expect((await change(id, { kind: 'take' })).status).toBe(404);
    expect((await addNote(id, { id: unknownId, ...sealedNothing })).status).toBe(404);
  },
);
