import { expect, test } from 'vitest';
import type { ShortAddressStore } from '../../src/core/brochures/short-address-counts.ts';

/** What a store of counted short addresses promises. */
export const shortAddressStoreContract = (given: () => ShortAddressStore): void => {
  test('counts each code by its day, also when many follow it at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => given().countOne('trfv', '2030-03-02')));
    await given().countOne('trfv', '2030-03-01');
    await given().countOne('sof-en', '2030-03-02');
    expect(await given().since('2030-03-01')).toEqual([
      { code: 'sof-en', day: '2030-03-02', followed: 1 },
      { code: 'trfv', day: '2030-03-02', followed: 20 },
      { code: 'trfv', day: '2030-03-01', followed: 1 },
    ]);
    expect(await given().since('2030-03-02')).toHaveLength(2);
    expect(await given().since('2030-03-03')).toEqual([]);
  });
};
