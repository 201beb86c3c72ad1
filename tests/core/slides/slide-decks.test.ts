import { describe, expect, test } from 'vitest';
import { paperOfShortCode } from '../../../src/core/brochures/short-code.ts';
import { slideDecks } from '../../../src/core/slides/slide-decks.ts';
import { shippedContent } from '../../documents/shipped.ts';

const content = await shippedContent();
const setting = { today: '2026-11-24', site: new URL('https://stod.example.se/') };
const [short, medium, long] = slideDecks(content, setting);
const wordsOf = (deck: typeof short) => JSON.stringify(deck).replaceAll('\u00a0', ' ');

describe('the three decks', () => {
  test('are of 5, 15 and 30 minutes, and a longer one has all that a shorter has', () => {
    expect([short, medium, long].map((deck) => deck?.minutes)).toEqual([5, 15, 30]);
    const titles = (deck: typeof short) => deck?.slides.slice(1).map(({ title }) => title) ?? [];
    expect(titles(medium)).toEqual(expect.arrayContaining(titles(short)));
    expect(titles(long)).toEqual(expect.arrayContaining(titles(medium)));
  });

  test.each([short, medium, long])(
    'tell what the groups are, for whom, how to refer, what starts and whom to ring: %#',
    (deck) => {
      const words = wordsOf(deck);
      for (const { name, need } of content.groups) {
        expect(words).toContain(name);
        expect(words).toContain(`För barn ${need}`);
      }
      for (const said of [
        'Det här är en stödgrupp',
        'Så anmäler du',
        'Börjar måndag 18 januari 2027.',
        content.unit.phone,
      ])
        expect(words).toContain(said);
      expect(deck?.slides.every(({ notes }) => notes.length > 0)).toBe(true);
    },
  );

  test('take their days and numbers from the documents that own them', () => {
    const unit = { ...content.unit, answerWithinDays: 7, phone: '08-465 004 99' };
    const [, changed] = slideDecks({ ...content, unit }, setting);
    expect(wordsOf(changed)).toContain('Inom sju vardagar');
    expect(wordsOf(changed)).toContain('08-465 004 99');
    expect(wordsOf(changed)).not.toContain(content.unit.phone);
  });

  test('say that nothing is decided where no round is to come', () => {
    const [deck] = slideDecks({ ...content, rounds: [] }, setting);
    const slide = deck?.slides.find(({ title }) => title === 'De här börjar härnäst');
    expect(slide).toMatchObject({
      layout: 'points',
      lines: [{ text: expect.stringMatching(/^Ingen ny grupp är bestämd än/) }],
    });
  });

  test('end with an address of their own, that leads to a page', () => {
    const last = long?.slides.at(-1);
    const link = last && 'link' in last ? last.link : '';
    expect(paperOfShortCode(new URL(link).pathname.slice('/s/'.length))).toMatchObject({
      kind: 'slides',
      path: '/',
    });
  });

  test('keep a number to ring on its line', () => {
    expect(JSON.stringify(short)).toContain('08-465\u00a0004\u00a010');
    expect(JSON.stringify(short)).toContain('7–18\u00a0år');
  });
});
