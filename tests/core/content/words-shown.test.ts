import { expect, test } from 'vitest';
import { ageSpanText } from '../../../src/core/content/age-span.ts';
import { telephoneHref } from '../../../src/core/content/coordinating-unit.ts';

test('an age span has an en dash, and one age stands alone', () => {
  expect(ageSpanText({ from: 7, to: 9 })).toBe('7–9 år');
  expect(ageSpanText({ from: 7, to: 7 })).toBe('7 år');
});

test('a phone number is dialled without its hyphen and spaces', () => {
  expect(telephoneHref('08-465 004 10')).toBe('tel:0846500410');
  expect(telephoneHref('+46 8 465 004 10')).toBe('tel:+46846500410');
});
