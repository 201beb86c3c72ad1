import { describe, expect, it } from 'vitest';
import { dateIn, leafIn, listIn, timeIn } from '../../../src/core/language/local-dates.ts';

describe('a day of a round', () => {
  it.each([
    ['sv', 'måndag 18 januari 2027'],
    ['en-GB', 'Monday, 18 January 2027'],
    ['ar', 'الاثنين، 18 يناير 2027'],
    ['fa', 'دوشنبه 18 ژانویهٔ 2027'],
  ])('is written in %s as the language writes it, by the same calendar', (lang, expected) => {
    expect(withLatinDigits(dateIn(lang, '2027-01-18')).replaceAll('\u200f', '')).toBe(expected);
  });

  it('has the parts of a calendar’s leaf', () => {
    expect(leafIn('en-GB', '2027-01-18')).toEqual({ month: 'January', day: '18', weekday: 'Monday' });
  });

  it.each(['2027-03-28', '2026-10-25', '2027-01-01', '2027-12-31'])(
    'is itself on %s, when clocks change and years turn',
    (date) => expect(leafIn('sv', date).day).toBe(String(Number(date.slice(8)))),
  );
});

it('a time has a full stop in Swedish and a colon elsewhere', () => {
  expect([timeIn('sv', '16:30'), timeIn('en-GB', '16:30')]).toEqual(['16.30', '16:30']);
});

it('names are listed as the language lists them', () => {
  expect(listIn('en-GB', ['Maja', 'Yusuf', 'Birgitta'], 'disjunction')).toBe('Maja, Yusuf or Birgitta');
});

const withLatinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16));
