import { expect, test } from 'vitest';
import { roundSchemaFor } from '../../../src/core/content/round.ts';
import { isVisible } from '../../../src/core/content/visibility.ts';

const shown = { visibleFrom: '2027-01-18', visibleUntil: '2027-03-28' };

test.each([
  ['2027-01-17', false],
  ['2027-01-18', true],
  ['2027-03-28', true],
  ['2027-03-29', false],
])('on %s it is shown: %s', (today, expected) => expect(isVisible(shown, today)).toBe(expected));

test('without days it is always shown', () => expect(isVisible({}, '2027-01-01')).toBe(true));

test.each(['solrosen', 'trappan'])('the last day of %s is not before the first', (group) => {
  const round = {
    group,
    term: 'VT 2027',
    ages: { from: 7, to: 9 },
    status: 'planeras',
    provider: 'kvarnvik',
    visibleFrom: '2027-02-01',
    visibleUntil: '2027-01-01',
  };
  expect(JSON.stringify(roundSchemaFor(round).safeParse(round).error?.issues)).toContain(
    'Skriv en senare dag',
  );
});
