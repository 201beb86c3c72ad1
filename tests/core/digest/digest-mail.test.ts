import { expect, test } from 'vitest';
import { digestMail } from '../../../src/core/digest/digest-mail.ts';
import type { DigestFacts, OpenRegistration } from '../../../src/core/digest/ports.ts';

const now = new Date('2027-01-18T06:30:00Z');
const nothing: DigestFacts = {
  waiting: 0,
  quarantined: 0,
  begun: 0,
  longestOpen: [],
  lateBells: [],
  missing: [],
};
const mailOf = (facts: Partial<DigestFacts> = {}) =>
  digestMail({
    day: '2027-01-18',
    facts: { ...nothing, ...facts },
    now,
    deskUrl: 'https://stod.example.se/samordning/',
    from: 'a@example.se',
    to: 'b@example.se',
  });
const open = (days: number, changes: Partial<OpenRegistration> = {}): OpenRegistration => ({
  referenceCode: `KLM-${1000 + days}`,
  sequences: [days],
  receivedAt: new Date(now.getTime() - days * 24 * 60 * 60_000),
  isBegun: false,
  ...changes,
});

test('says so when nothing waits, and that silence is the alarm', () => {
  expect(mailOf()).toEqual({
    from: 'a@example.se',
    to: 'b@example.se',
    subject: 'Samordning: inget nytt väntar, 18 januari',
    text: `Läget måndag 18 januari 2027:

Inget nytt ärende väntar.

Logga in och läs:
https://stod.example.se/samordning/

Det här mejlet kommer varje vardag, också när inget väntar. Kommer inget mejl en vardag: säg till den som sköter driften.
`,
  });
});

test.each([
  [{ waiting: 1 }, '1 nytt ärende väntar på dig.'],
  [{ waiting: 3 }, '3 nya ärenden väntar på dig.'],
  [{ quarantined: 1 }, '1 ärende ligger i karantän.'],
  [{ begun: 1 }, '1 ärende är påbörjat.'],
  [{ begun: 2 }, '2 ärenden är påbörjade.'],
])('counts %o', (facts, line) => {
  expect(mailOf(facts).text).toContain(line);
});

test('calls out what nobody has begun with at 3, 7, 30 and 60 days, the longest wait first', () => {
  const { text } = mailOf({ longestOpen: [400, 60, 59, 30, 29, 7, 6, 3, 2, 0].map((days) => open(days)) });
  expect(text).toContain(`Nya ärenden som har väntat länge:
60 dagar eller mer: KLM-1400 (nr 400), KLM-1060 (nr 60)
30 dagar eller mer: KLM-1059 (nr 59), KLM-1030 (nr 30)
7 dagar eller mer: KLM-1029 (nr 29), KLM-1007 (nr 7)
3 dagar eller mer: KLM-1006 (nr 6), KLM-1003 (nr 3)

Logga in`);
});

test('what is begun is called out at 30 and 60 days: a family may wait for a group to start', () => {
  const { text } = mailOf({ longestOpen: [61, 31, 8].map((days) => open(days, { isBegun: true })) });
  expect(text).toContain(`Påbörjade ärenden som inte är avslutade:
60 dagar eller mer: KLM-1061 (nr 61)
30 dagar eller mer: KLM-1031 (nr 31)

Logga in`);
});

test('names at most 20 a line and counts the rest', () => {
  const { text } = mailOf({ longestOpen: Array.from({ length: 25 }, () => open(3, { sequences: [] })) });
  expect(text.match(/KLM-1003/g)).toHaveLength(20);
  expect(text).toContain('KLM-1003 och 5 till\n');
});

test('names bells that did not arrive, and numbers that are missing', () => {
  const { text } = mailOf({
    lateBells: [13, 14],
    missing: [
      { first: 7, last: 7 },
      { first: 20, last: 25 },
    ],
  });
  expect(text).toContain('Mejl som inte har kommit fram till inkorgen:\nnr 13, 14\n');
  expect(text).toContain('Nummer som saknas:\n7, 20–25\n');
});
