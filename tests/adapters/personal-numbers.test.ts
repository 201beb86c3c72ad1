import { describe, expect, it } from 'vitest';
import { personnummerPersonalNumbers as personalNumbers } from '../../src/adapters/personnummer-personal-numbers.ts';

describe('personal numbers in a text', () => {
  it.each([
    '198112189876',
    '19811218-9876',
    '1981 12 18 9876',
    '1981-12-18-9876',
    '1981/12/18-9876',
    '8112189876',
    '811218-9876',
    '811218+9876',
    '811218 – 9876',
    '81 12 18 98 76',
    '20150174-2389',
    '1501742389',
    '１９８１１２１８－９８７６',
  ])('%s is found, alone and within words', (number) => {
    expect(personalNumbers.isIn(number)).toBe(true);
    expect(personalNumbers.isIn(`Pojken (${number}), född i maj`)).toBe(true);
    expect(personalNumbers.isIn(`nr${number}x`)).toBe(true);
  });

  it('is found behind other digits', () => {
    expect(personalNumbers.isIn('12 19811218-9876')).toBe(true);
    expect(personalNumbers.isIn('10 811218-9876')).toBe(true);
    expect(personalNumbers.isIn('070-174 06 05 811218-9876')).toBe(true);
  });

  it.each([
    ['a check digit that does not fit', '19811218-9875'],
    ['a day that does not exist', '20150230-2388'],
    ['a month that does not exist', '20151314-2387'],
    ['a longer number', '19811218987612'],
    ['a date', '2027-01-18'],
    ['a phone number in groups', '070-174 06 07'],
    ['no digits', 'Vi bor på Ekbacken.'],
  ])('leaves %s alone: %s', (_, text) => {
    expect(personalNumbers.isIn(text)).toBe(false);
  });

  it('leaves all dates of a year alone', () => {
    for (let day = 0; day < 365; day += 1) {
      const date = new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10);
      expect(personalNumbers.isIn(`Börjar ${date} kl. 16.30–18.30`)).toBe(false);
    }
  });
});

describe('personal numbers where a phone number is asked for', () => {
  it.each(['19811218-9876', '198112189876', '811218-9876', '8112189876', ' 811218 9876 ', '070174-0607'])(
    '%s is written as one',
    (text) => {
      expect(personalNumbers.isWrittenAsOne(text)).toBe(true);
    },
  );

  it.each(['0701740607', '070-174 06 07', '+46701740607', '08-465 004 10', 'ring 811218-9876'])(
    '%s is not written as one',
    (text) => {
      expect(personalNumbers.isWrittenAsOne(text)).toBe(false);
    },
  );
});
