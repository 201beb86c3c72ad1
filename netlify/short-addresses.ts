import {
  firstDayTold,
  followedRows,
  type ShortAddressStore,
} from '../src/core/brochures/short-address-counts.ts';
import { stockholmDate } from '../src/core/content/date-words.ts';
import { log } from './log.ts';

/** What is done about the short addresses on paper. */
export const shortAddressesFor = ({ store, clock }: { store: ShortAddressStore; clock(): Date }) => ({
  /** Counts one who follows `code`. Never throws: whoever follows it must come through all the same. */
  async count(code: string): Promise<void> {
    try {
      await store.countOne(code, stockholmDate(clock()));
    } catch (error) {
      log({ event: 'short-address-not-counted', reason: (error as Error).name });
    }
  },
  /** How often each was followed of late. Throws when the store does not answer. */
  async rows() {
    const today = stockholmDate(clock());
    return followedRows(await store.since(firstDayTold(today)), today);
  },
});
