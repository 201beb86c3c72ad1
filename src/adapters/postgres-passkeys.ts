import type { Passkey, PasskeyStore, Person } from '../core/desk/passkey-ports.ts';
import type { Coordinator } from '../core/desk/ports.ts';
import { noteAccess } from './postgres-access-log.ts';
import { type Client, type Pool, transaction } from './postgres-database.ts';

/** Keeps invites, challenges and passkeys in Postgres. Each change notes itself in the access log. */
export const postgresPasskeys = (pool: Pool): PasskeyStore => {
  const run = (sql: string, values: unknown[] = []) =>
    transaction(pool, async (client) => (await client.query(sql, values)).rows);

  return {
    addInvite: ({ digest, coordinator, role, expiresAt, now }) =>
      transaction(pool, async (client) => {
        if (role)
          await client.query('update coordinators set role = $2 where id = $1', [coordinator.id, role]);
        await client.query(
          'insert into invites (token_digest, coordinator_id, expires_at) values ($1, $2, $3)',
          [digest, coordinator.id, expiresAt],
        );
        await noteAccess(client, { at: now, actor: coordinator, action: 'invited' });
      }),

    async invited(digest, now) {
      const [row] = await run(invitedSql, [digest, now]);
      return row && { coordinator: coordinatorOf(row), passkeys: row.passkeys };
    },

    async addChallenge({ challenge, inviteDigest, expiresAt }) {
      await run('insert into passkey_challenges (challenge, invite_digest, expires_at) values ($1, $2, $3)', [
        challenge,
        inviteDigest,
        expiresAt,
      ]);
    },

    async takeChallenge({ challenge, inviteDigest, now }) {
      const taken = await run(takeChallengeSql, [challenge, inviteDigest, now]);
      return taken.length === 1;
    },

    enrol: ({ inviteDigest, passkey, wrappedIdentity, now, ...session }) =>
      transaction(pool, async (client) => {
        const coordinator = await useInvite(client, inviteDigest, now);
        if (!coordinator) return undefined;
        const { id, publicKey, counter, transports } = passkey;
        await client.query(enrolSql, [
          id,
          coordinator.id,
          publicKey,
          counter,
          transports,
          wrappedIdentity,
          now,
        ]);
        await beginSession(client, coordinator, session, now);
        await noteAccess(client, { at: now, actor: coordinator, action: 'enrolled' });
        return { coordinator, expiresAt: session.sessionExpiresAt };
      }),

    async passkey(id) {
      const [row] = await run(passkeySql, [id]);
      return row && ({ ...row, counter: Number(row.counter) } as Passkey);
    },

    usePasskey: ({ id, counter, now, ...session }) =>
      transaction(pool, async (client) => {
        const { rows } = await client.query(usePasskeySql, [id, counter, now]);
        const [row] = rows;
        if (!row) return undefined;
        const coordinator = coordinatorOf(row);
        await beginSession(client, coordinator, session, now);
        await noteAccess(client, { at: now, actor: coordinator, action: 'signed-in' });
        return {
          session: { coordinator, expiresAt: session.sessionExpiresAt },
          wrappedIdentity: row.wrappedIdentity,
        };
      }),

    async people() {
      return (await run(peopleSql)).map(personOf);
    },

    remove: (name, now) =>
      transaction(pool, async (client) => {
        const { rows } = await client.query(removeSql, [name, now]);
        const [coordinator] = rows;
        if (!coordinator) return false;
        for (const table of ['passkeys', 'invites', 'sign_in_links'])
          await client.query(`delete from ${table} where coordinator_id = $1`, [coordinator.id]);
        await client.query(
          'update sessions set ended_at = $2 where coordinator_id = $1 and ended_at is null',
          [coordinator.id, now],
        );
        await noteAccess(client, { at: now, actor: coordinator, action: 'revoked' });
        return true;
      }),

    async forgetExpired(now) {
      await run('delete from invites where expires_at <= $1', [now]);
      await run('delete from passkey_challenges where expires_at <= $1', [now]);
    },
  };
};

const coordinatorOf = ({ id, name, role }: Coordinator): Coordinator => ({ id, name, role });

const personOf = ({ lastUsedAt, removedAt, ...rest }: Record<string, unknown>): Person =>
  ({
    ...rest,
    lastUsedAt: (lastUsedAt as Date | null)?.toISOString() ?? null,
    removedAt: (removedAt as Date | null)?.toISOString() ?? null,
  }) as Person;

/** One statement: of many requests at once with one invite, one finds it unused. */
const useInvite = async (client: Client, digest: Uint8Array, now: Date): Promise<Coordinator | undefined> => {
  const { rows } = await client.query(
    `update invites i set used_at = $2 from coordinators c
     where i.token_digest = $1 and i.used_at is null and i.expires_at > $2
       and c.id = i.coordinator_id and c.removed_at is null
     returning c.id, c.name, c.role`,
    [digest, now],
  );
  return rows[0] && coordinatorOf(rows[0]);
};

const beginSession = (
  client: Client,
  coordinator: Coordinator,
  { sessionDigest, sessionExpiresAt }: { sessionDigest: Uint8Array; sessionExpiresAt: Date },
  now: Date,
) =>
  client.query(
    'insert into sessions (token_digest, coordinator_id, created_at, expires_at) values ($1, $2, $3, $4)',
    [sessionDigest, coordinator.id, now, sessionExpiresAt],
  );

const invitedSql = `
  select c.id, c.name, c.role,
    (select coalesce(json_agg(json_build_object('id', p.id, 'transports', p.transports)), '[]')
       from passkeys p where p.coordinator_id = c.id) as passkeys
  from invites i join coordinators c on c.id = i.coordinator_id
  where i.token_digest = $1 and i.used_at is null and i.expires_at > $2 and c.removed_at is null`;

const takeChallengeSql = `
  delete from passkey_challenges
  where challenge = $1 and invite_digest is not distinct from $2 and expires_at > $3
  returning challenge`;

const enrolSql = `
  insert into passkeys (id, coordinator_id, public_key, counter, transports, wrapped_identity, created_at)
  values ($1, $2, $3, $4, $5, $6, $7)`;

const passkeySql = 'select id, public_key as "publicKey", counter, transports from passkeys where id = $1';

// A counter that has not grown tells of a copied passkey; many authenticators do not count and always say 0.
const usePasskeySql = `
  update passkeys p set counter = $2, last_used_at = $3 from coordinators c
  where p.id = $1 and (p.counter < $2 or (p.counter = 0 and $2 = 0))
    and c.id = p.coordinator_id and c.removed_at is null
  returning c.id, c.name, c.role, p.wrapped_identity as "wrappedIdentity"`;

const removeSql = `
  update coordinators set removed_at = $2 where name = $1 and removed_at is null
  returning id, name, role`;

const peopleSql = `
  select c.name, c.role, count(p.id)::int as passkeys, max(p.last_used_at) as "lastUsedAt",
         c.removed_at as "removedAt"
  from coordinators c left join passkeys p on p.coordinator_id = c.id
  group by c.id order by c.removed_at is not null, c.name`;
