import { expect, it } from 'vitest';
import { weekdays } from '../../../src/core/content/weekdays.ts';

it('says a number of weekdays in words', () => {
  expect([1, 2, 10, 11].map(weekdays)).toEqual(['en vardag', 'två vardagar', 'tio vardagar', '11 vardagar']);
});
