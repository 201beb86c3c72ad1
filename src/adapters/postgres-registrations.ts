import type { RegistrationStore, SealedVersion, StoredRegistration } from '../core/registration/ports.ts';
import { ring, ringWithoutNumber } from './postgres-bells.ts';
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
      const won =
        version.version === 1
          ? await insertRegistration(client, version, synthetic)
          : (await amendRegistration(client, version)) && (await insertVersion(client, version));
      if (!won) return 'raced';
      if (bell)
        await (synthetic ? ringWithoutNumber : ring)(client, {
          registrationId: version.id,
          committedAt: version.receivedAt,
          ...bell,
        });
      return 'saved';
    });
  },
});

const findSql = `
  select r.id, r.reference_code as "referenceCode", v.version, v.answers_digest as "answersDigest", r.quarantined
  from registrations r join registration_versions v on v.registration_id = r.id
  where r.key_digest = $1 order by v.version desc limit 1`;

/** The registration and its first version in one statement: the fewer, the more families at once. */
const insertRegistration = async (
  client: Client,
  version: SealedVersion,
  synthetic: boolean,
): Promise<boolean> => {
  const { rowCount } = await client.query(
    `with registration as (
       insert into registrations (id, reference_code, key_digest, quarantined, received_at, synthetic)
       values ($1, $8, $9, $10, $7, $11) on conflict do nothing returning id
     )
     insert into registration_versions
       (registration_id, version, sealed, readers_digest, answers_digest, form_version, received_at)
     select id, $2, $3, $4, $5, $6, $7 from registration`,
    [...versionValues(version), version.referenceCode, version.keyDigest, version.quarantined, synthetic],
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
       (registration_id, version, sealed, readers_digest, answers_digest, form_version, received_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    versionValues(version),
  );
  return rowCount === 1;
};

const versionValues = (version: SealedVersion): unknown[] => [
  version.id,
  version.version,
  version.sealed,
  version.readersDigest,
  version.answersDigest,
  version.formVersion,
  version.receivedAt,
];
