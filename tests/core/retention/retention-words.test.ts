import { expect, test } from 'vitest';
import { retentionWords } from '../../../src/core/retention/retention-words.ts';

const decision = 'dnr 2027/123, 2027-02-01';
const rule = `Avslutade ärenden gallras efter 14 dagar, enligt beslut ${decision}.`;

test.each([
  [
    { decision: null, closed: 4, firstFrom: '2027-02-01T08:00:00Z' },
    'Inget gallras: beslut saknas. Avslutade ärenden ligger kvar tills kommunen har beslutat om gallring.',
  ],
  [{ decision, closed: 0, firstFrom: null }, rule],
  [
    { decision, closed: 1, firstFrom: '2027-02-01T08:00:00Z' },
    `${rule} 1 ärende är avslutat. Det gallras tidigast måndag 1 februari 2027 kl. 09.00.`,
  ],
  [
    { decision, closed: 3, firstFrom: '2027-04-11T01:00:00Z' },
    `${rule} 3 ärenden är avslutade. Det första gallras tidigast söndag 11 april 2027 kl. 03.00.`,
  ],
])('%o', (standing, words) => {
  expect(retentionWords(standing)).toBe(words);
});
