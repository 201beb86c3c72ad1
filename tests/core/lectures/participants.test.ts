import { expect, test } from 'vitest';
import { participantsTable } from '../../../src/core/lectures/participants.ts';
import type { StoredSignup } from '../../../src/core/lectures/ports.ts';
import { storedSignup } from '../../stand-ins/lectures.ts';

const at = new Date('2027-01-10T23:30:00Z');
const signup = (state: StoredSignup['state'], name: string): StoredSignup =>
  storedSignup({ name, email: 'a@example.se', needs: '=1+1', state, signedUpAt: at });

test('those with a seat come first, by name; then those who wait, in their order; who left is not there', () => {
  const lines = participantsTable([
    signup('waiting', 'Öst'),
    signup('confirmed', 'Östen'),
    signup('left', 'Borta'),
    signup('waiting', 'Ask'),
    signup('expired', 'Sen'),
    signup('confirmed', 'Alva'),
  ])
    .split('\r\n')
    .map((line) => line.split(';').slice(0, 2).join(' '));
  expect(lines.slice(1, -1)).toEqual([
    'har plats Alva',
    'har plats Östen',
    'på väntelistan Öst',
    'på väntelistan Ask',
  ]);
});

test('no cell becomes a formula, and days are Stockholm’s', () => {
  const table = participantsTable([signup('confirmed', '@SUM(A1)')]);
  expect(table).toContain(";'@SUM(A1);");
  expect(table).toContain(";'=1+1;");
  expect(table).toContain('2027-01-11');
});
