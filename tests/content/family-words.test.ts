import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileContent } from '../../src/adapters/file-content.ts';
import { checkContent } from '../../src/core/content/check-content.ts';
import { lix } from '../lix.ts';

const folder = resolve(import.meta.dirname, '../../content');
const checked = checkContent(await fileContent(folder).read());
if (!checked.ok) throw new Error(JSON.stringify(checked.errors, null, 2));
const { childPages, youngPage, parentPage } = checked.content;

/** Every text below a part of a page; the slugs of groups are no words. */
const textsIn = (part: unknown): string[] => {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inside]) =>
    key === 'group' || key === 'slug' ? [] : textsIn(inside),
  );
};

type Parts = Record<string, unknown>;
const pages: [string, Parts, number][] = [
  ...childPages.map((page): [string, Parts, number] => [`children, ${page.slug}`, page, 30]),
  ['young people', youngPage, 30],
  ['parents', parentPage, 40],
];

describe.each(pages)('the page to %s', (_name, page, lixMax) => {
  const parts = Object.entries(page).filter(([name]) => name !== 'slug');
  const all = textsIn(page);

  test.each(parts)(`is easy to read in %s: LIX at most ${lixMax}`, (_part, texts) => {
    expect(lix(textsIn(texts))).toBeLessThanOrEqual(lixMax);
  });

  test('hides no hard line among easy ones: none of five words or more is harder', () => {
    const hard = all.filter((text) => text.split(/\s/).length >= 5 && lix(text) > lixMax);
    expect(hard).toEqual([]);
  });

  test('has no sentence longer than twenty words', () => {
    const sentences = all.flatMap((text) => text.split(/(?<=[.?])\s/));
    expect(sentences.filter((sentence) => sentence.split(/\s/).length > 20)).toEqual([]);
  });

  test('raises no voice, uses no word that shames, and no word that the authorities use', () => {
    expect(all.join(' ')).not.toMatch(
      /!|missbruk|drabbad|utsatt|insats|bistånd|ärende|målgrupp|problematik|utifrån|avseende|gällande|\bsamt\b/i,
    );
  });
});

describe.each(pages.filter(([, , lixMax]) => lixMax === 30))('the page to %s', (_name, page) => {
  const words = textsIn(page).join(' ');

  test('says that it is not their fault, that they are not alone, and that they may say no', () => {
    expect(words).toMatch(/Det är inte ditt fel|Det är inte du som har orsakat det/);
    expect(words).toMatch(/[Mm]ånga barn|fler som har det så|ska inget barn/);
    expect((page as { mayRefuse: string[] }).mayRefuse.length).toBeGreaterThanOrEqual(5);
  });

  test('says that in danger the grown-ups must help, and that nobody at home is told first', () => {
    const danger = (page as { whoIsTold: { who: string; text: string }[] }).whoIsTold.at(-1);
    expect(danger?.who).toBe('Om du är i fara');
    expect(danger?.text).toMatch(/även om du inte vill/);
    expect(danger?.text).toMatch(/pratar med dig innan någon hemma får veta något/);
  });

  test('promises nothing about what becomes of them', () => {
    expect(words).not.toMatch(/kommer att (bli|må)|mår bättre|blir bättre|hjälper alla|garanter/i);
  });
});

describe('the page to parents', () => {
  const textOf = (part: unknown) => textsIn(part).join(' ');

  test('says carefully what may apply when one guardian says no', () => {
    const refused = textOf(parentPage.agreement.cases.find(({ situation }) => /säger nej/.test(situation)));
    expect(refused).toMatch(/föräldrabalken, kapitel 6, paragraf 13 a/);
    expect(refused).toMatch(/kan vi inte lova/);
    expect(refused).toMatch(/kommunens jurister/);
    expect(refused).toMatch(/Ring oss/);
  });

  test('puts protection before a group where violence goes on', () => {
    expect(textOf(parentPage.chooser.find(({ group }) => group === 'trappan'))).toMatch(
      /Pågår det nu\? Då behöver ni skydd först\. Ring 112/,
    );
  });

  test('never lets a group replace therapy, acute crisis talks or protection', () => {
    expect(textOf(parentPage.doesNotReplace)).toContain(
      'ersätter aldrig terapi, samtal i en akut kris eller skydd',
    );
  });

  test('asks for time, not money, and promises nothing', () => {
    expect(textOf(parentPage.costs)).toMatch(/Inga pengar/);
    expect(textOf(parentPage.costs)).toMatch(/två timmar i veckan under en termin, 12 till 15 gånger/);
    expect(textOf(parentPage.gives)).toMatch(/kan ingen lova/);
  });
});
