import type {
  Bell,
  RegistrationStore,
  SealedVersion,
  StoredRegistration,
} from '../core/registration/ports.ts';
import { type Client, type Pool, transaction } from './postgres-database.ts';

/**
 * Keeps registrations in Postgres: the version, the bell's number and the bell in one transaction. `synthetic`: marked
 * as made by the service itself, with bells that take no number.
 */
export const postgresRegistrations = (pool: Pool, { synthetic = false } = {}): RegistrationStore => ({
  async find(keyDigest) {
    const { rows } = await transaction(pool, (client) => client.query(findSql, [keyDigest]));
    const row = rows[0];
    return row && ({ ...row, answersDigest: new Uint8Array(row.answersDigest) } as StoredRegistration);
  },

  async save(version, bell) {
    return transaction(pool, async (client) => {
      const first = version.version === 1;
      const won = first
        ? await insertRegistration(client, version, synthetic)
        : await amendRegistration(client, version);
      if (!won || !(await insertVersion(client, version))) return 'raced';
      if (bell) await (synthetic ? ringWithoutNumber : ring)(client, version, bell);
      return 'saved';
    });
  },
});

const findSql = `
  select r.id, r.reference_code as "referenceCode", v.version, v.answers_digest as "answersDigest", r.quarantined
  from registrations r join registration_versions v on v.registration_id = r.id
  where r.key_digest = $1 order by v.version desc limit 1`;

const insertRegistration = async (
  client: Client,
  version: SealedVersion,
  synthetic: boolean,
): Promise<boolean> => {
  const { rowCount } = await client.query(
    `insert into registrations (id, reference_code, key_digest, quarantined, received_at, synthetic)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [
      version.id,
      version.referenceCode,
      version.keyDigest,
      version.quarantined,
      version.receivedAt,
      synthetic,
    ],
  );
  return rowCount === 1;
};

/** A closed case that gets an amendment waits again; a clean amendment ends a quarantine. */
const amendRegistration = async (client: Client, version: SealedVersion): Promise<boolean> => {
  const { rowCount } = await client.query(
    `update registrations
     set amended_at = $2, quarantined = quarantined and $3, closed_at = null,
         status = case status when 'avslutad' then 'ny' else status end
     where id = $1`,
    [version.id, version.receivedAt, version.quarantined],
  );
  return rowCount === 1;
};

const insertVersion = async (client: Client, version: SealedVersion): Promise<boolean> => {
  const { rowCount } = await client.query(
    `insert into registration_versions
       (registration_id, version, sealed, answers_digest, form_version, received_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [
      version.id,
      version.version,
      version.sealed,
      version.answersDigest,
      version.formVersion,
      version.receivedAt,
    ],
  );
  return rowCount === 1;
};

/** The counter's row is locked until the commit, so that numbers follow on one another without gaps. */
const ring = async (client: Client, version: SealedVersion, bell: Bell): Promise<void> => {
  const { rows } = await client.query(
    'update bell_counter set last_sequence = last_sequence + 1 returning last_sequence',
  );
  const sequence = Number(rows[0].last_sequence);
  await client.query(
    `insert into outbox (id, registration_id, sequence, mail, committed_at, next_attempt_at)
     values ($1, $2, $3, $4, $5, $5)`,
    [bell.entryId, version.id, sequence, JSON.stringify(bell.freeze(sequence)), version.receivedAt],
  );
};

const ringWithoutNumber = async (client: Client, version: SealedVersion, bell: Bell): Promise<void> => {
  await client.query(
    `insert into outbox (id, kind, registration_id, mail, committed_at, next_attempt_at)
     values ($1, 'synthetic', $2, $3, $4, $4)`,
    [bell.entryId, version.id, JSON.stringify(bell.freeze(0)), version.receivedAt],
  );
};
