import { describe, expect, test } from 'vitest';
import { postgresShortAddresses } from '../../src/adapters/postgres-short-addresses.ts';
import { shortAddressStoreContract } from '../contracts/short-address-store-contract.ts';
import { databases } from './databases.ts';

describe.each(databases)('short addresses in $name', ({ pool }) => {
  shortAddressStoreContract(() => postgresShortAddresses(pool));

  test('has no place for anything but code, day and number', async () => {
    const { rows } = await pool.query(
      `select column_name as name from information_schema.columns where table_name = 'short_address_counts' order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['code', 'day', 'followed']);
  });
});
