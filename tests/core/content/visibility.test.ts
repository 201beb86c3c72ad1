import { expect, test } from 'vitest';
import { roundSchemaFor } from '../../../src/core/content/round.ts';
import { isNotYetVisible, isOrWillBeVisible, isVisible } from '../../../src/core/content/visibility.ts';

const shown = { visibleFrom: '2027-01-18', visibleUntil: '2027-03-28' };

test.each([
  ['2027-01-17', false],
  ['2027-01-18', true],
  ['2027-03-28', true],
  ['2027-03-29', false],
])('on %s it is shown: %s', (today, expected) => expect(isVisible(shown, today)).toBe(expected));

test.each([
  ['2027-01-17', true, true],
  ['2027-01-18', true, false],
  ['2027-03-29', false, false],
])('on %s a preview has it: %s, as something to come: %s', (today, expected, toCome) => {
  expect(isOrWillBeVisible(shown, today)).toBe(expected);
  expect(isNotYetVisible(shown, today)).toBe(toCome);
});

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
