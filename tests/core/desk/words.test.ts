import { describe, expect, test } from 'vitest';
import { changedRows } from '../../../src/core/desk/amendment.ts';
import { fromBase64, toBase64 } from '../../../src/core/desk/base64.ts';
import { contactWords } from '../../../src/core/desk/contact-words.ts';
import type { Registration } from '../../../src/core/registration/registration.ts';

const parent = {
  registrant: 'parent',
  group: ['solrosen'],
  childAge: [7],
  phone: '070-174 06 05',
  contactTime: 'kvall',
  guardians: 'overens',
} as Registration;
const child = {
  registrant: 'child',
  group: ['vet-inte'],
  childAge: [9],
  viaSchool: 'Ekskolan, Kim',
  contactTime: 'formiddag',
  adultsKnow: 'nej',
} as Registration;

describe('before the coordinator dials', () => {
  test('what nobody has said yes to is not done', () => {
    expect(contactWords(parent)).toEqual({
      heading: 'Innan du hör av dig',
      never: ['Lämna inget röstmeddelande.', 'Skicka inget sms.', 'Säg inte varifrån du ringer.'],
      allowed: [],
      time: 'Bästa tid: på kvällen.',
    });
  });

  test('a yes to one thing is no yes to another', () => {
    const { never, allowed } = contactWords({ ...parent, safeContact: ['sms'] });
    expect(never).toEqual(['Lämna inget röstmeddelande.', 'Säg inte varifrån du ringer.']);
    expect(allowed).toEqual(['Du får skicka sms.']);
  });

  test('that nobody at home knows of a child’s writing comes first', () => {
    expect(contactWords(child).never[0]).toBe('Ingen vuxen hemma vet att barnet har skrivit.');
    expect(contactWords({ ...child, adultsKnow: 'vissa' } as Registration).never[0]).toContain('inte alla');
    expect(contactWords({ ...child, adultsKnow: 'ja' } as Registration).never).toHaveLength(3);
  });
});

describe('an amendment', () => {
  test('shows what differs and nothing else, in the form’s order', () => {
    const after = { ...parent, childAge: [7, 9], message: 'Ring helst tidigt.' } as Registration;
    expect(changedRows(parent, after)).toEqual([
      { field: 'childAge', name: 'Ålder', before: ['7 år'], after: ['7 år', '9 år'] },
      { field: 'message', name: 'Meddelande', before: [], after: ['Ring helst tidigt.'] },
    ]);
  });

  test('shows an answer that was taken back', () => {
    const before = { ...parent, safeContact: ['sms'] } as Registration;
    expect(changedRows(before, parent)).toMatchObject([{ field: 'safeContact', after: [] }]);
  });

  test('without a change shows none', () => {
    expect(changedRows(parent, { ...parent })).toEqual([]);
  });
});

test('base64 gives every byte back', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});
