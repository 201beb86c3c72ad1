import { describe, expect, test } from 'vitest';
import { mailKinds } from '../../../src/core/lectures/ports.ts';
import { seatMail } from '../../../src/core/lectures/seat-mail.ts';
import { lectureIn, storedSignup } from '../../stand-ins/lectures.ts';

const now = new Date('2027-01-10T10:00:00Z');
const materials = [{ name: 'Bilderna', url: 'https://material.example.se/bilder.pdf' }];
const facts = lectureIn(500, now, { name: 'Vi & <de andra>', change: 'Ny sal.', materials });
const signup = storedSignup({
  name: '<b>Alex</b>',
  slug: facts.slug,
  state: 'offered',
  until: new Date('2027-01-12T10:00:00Z'),
  position: 3,
});
const link = 'https://stod.example.se/forelasningar/min-anmalan/?kod=hemlig';
const evaluation = 'https://stod.example.se/forelasningar/prov/utvardering/?kod=alla';
const mailOf = (kind: (typeof mailKinds)[number]) =>
  seatMail(
    kind,
    { facts, signup, link, evaluation },
    { from: 'Stöd <stod@example.se>', calendar: 'BEGIN:VCALENDAR' },
  );

describe.each(mailKinds)('the mail «%s»', (kind) => {
  const mail = mailOf(kind);

  test('goes to the one who signed up, and says which lecture in its subject', () => {
    expect(mail.to).toBe(signup.email);
    expect(mail.subject).toContain(facts.name);
    expect(mail.subject).not.toMatch(/[\r\n]/);
  });

  test('says in HTML what it says in text, and what was written cannot become markup', () => {
    expect(mail.html).not.toContain('<b>');
    expect(mail.html).not.toContain('<de andra>');
    const words = (mail.html ?? '')
      .replace(/<title>.*?<\/title>/, '')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    const inText = mail.text.replace(/:\nhttps:\S+/g, '');
    expect(words.split(/\s+/).filter(Boolean)).toEqual(inText.split(/\s+/).filter(Boolean));
  });

  test('loads nothing', () => {
    expect(mail.html).not.toMatch(/<(img|link|script|style|iframe|object)|src=|url\(|@import/i);
    for (const [, address] of (mail.html ?? '').matchAll(/href="([^"]*)"/g))
      expect([link, evaluation, materials[0]?.url]).toContain(address);
  });
});

test('who waits is not told of a seat, and who has one is', () => {
  const about = (state: 'waiting' | 'confirmed') =>
    seatMail(
      'moved',
      { facts, signup: { ...signup, state }, link, evaluation },
      { from: 'a@example.se', calendar: '' },
    ).text;
  expect(about('confirmed')).toContain('Din plats är kvar');
  expect(about('waiting')).toContain('Du står kvar på väntelistan');
  expect(about('waiting')).not.toMatch(/din plats/i);
});

test('an offer says until when', () => {
  expect(mailOf('offer').text).toContain('tisdag 12 januari 2027 kl. 11.00');
});

test('a confirmation, a new day and a cancellation bring the calendar with them', () => {
  const withFile = mailKinds.filter((kind) => mailOf(kind).attachments);
  expect(withFile).toEqual(['confirmed', 'moved', 'cancelled']);
});
