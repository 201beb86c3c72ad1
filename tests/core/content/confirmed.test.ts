import { expect, test } from 'vitest';
import { isOutdated } from '../../../src/core/content/confirmed.ts';

test.each([
  ['2026-05-24', '2026-11-24', false],
  ['2026-05-23', '2026-11-24', true],
  ['2026-11-24', '2026-11-24', false],
  ['2026-11-10', '2027-05-10', false],
  ['2026-11-10', '2027-05-11', true],
  ['2026-08-31', '2027-02-28', false],
  ['2026-08-31', '2027-03-01', true],
])('what was confirmed on %s is on %s older than a term: %s', (confirmedOn, today, outdated) =>
  expect(isOutdated(confirmedOn, today)).toBe(outdated),
);
