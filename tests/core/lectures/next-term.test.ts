import { describe, expect, test } from 'vitest';
import {
  type ListenerMailKind,
  lastKnownTerm,
  latestNews,
  listenerMail,
  newsSince,
} from '../../../src/core/lectures/next-term.ts';
import { lectureIn } from '../../stand-ins/lectures.ts';

const now = new Date('2026-11-24T10:00:00Z');
const on = (day: string, changes = {}) => {
  const startsAt = new Date(`${day}T12:00:00Z`);
  return { ...lectureIn(1, now, changes), startsAt, closesAt: startsAt };
};
const autumn = on('2026-12-09');
const spring = on('2027-02-10');

describe('the last term that is known', () => {
  test('is that of the last lecture open to all', () => {
    expect(lastKnownTerm([spring, autumn], now)).toBe('2027-01-01');
    const hidden = [on('2027-09-01', { byInvitation: true }), on('2027-09-01', { cancelled: true })];
    expect(lastKnownTerm([autumn, ...hidden], now)).toBe('2026-07-01');
  });

  test('is this one where nothing is known, by Stockholm’s calendar', () => {
    expect(lastKnownTerm([], now)).toBe('2026-07-01');
    expect(lastKnownTerm([], new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
  });
});

describe('the news', () => {
  test('are lectures of later terms that one can still sign up to, the soonest first', () => {
    const later = on('2027-03-17');
    const closed = { ...on('2027-01-13'), closesAt: now };
    expect(newsSince('2026-07-01', [later, autumn, spring, closed], now)).toEqual([spring, later]);
    expect(newsSince('2027-01-01', [later, autumn, spring], now)).toEqual([]);
  });

  test('reach as far as the latest term', () => {
    expect(latestNews([autumn, spring], now)).toBe('2027-01-01');
    expect(latestNews([], now)).toBeUndefined();
  });
});

describe.each<ListenerMailKind>(['verify', 'listed', 'news'])('the mail «%s»', (kind) => {
  const links = { link: 'https://stod.example.se/min', listLink: 'https://stod.example.se/alla' };
  const named = { ...spring, name: 'Vi & <de andra>' };
  const mail = listenerMail(kind, 'kim@example.se', { from: 'stod@example.se', ...links, lectures: [named] });

  test('loads nothing, and takes no markup from what it names', () => {
    expect(mail.to).toBe('kim@example.se');
    expect(mail.html).not.toMatch(/<(img|link|script|style|iframe|object)|src=|url\(|@import/i);
    expect(mail.html).not.toContain('<de andra>');
    for (const [, address = ''] of (mail.html ?? '').matchAll(/href="([^"]*)"/g))
      expect(Object.values(links)).toContain(address);
  });
});

test('the news name each lecture with its day, and say that the address goes', () => {
  const { text } = listenerMail('news', 'kim@example.se', {
    from: 'stod@example.se',
    link: '',
    listLink: 'https://stod.example.se/alla',
    lectures: [spring],
  });
  expect(text).toContain(`${spring.name}\nonsdag 10 februari 2027 kl. 13.00`);
  expect(text).toContain('Nu tar vi bort din adress.');
});
