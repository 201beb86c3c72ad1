import { readFile } from 'node:fs/promises';
import { lix } from '../lix.ts';
import { type Text, textsOf } from './measured/texts.ts';
import { expect, test } from './product.ts';
import { unknownWords } from './spelling.ts';
import { nameOf, type Snapshot } from './whole-site.ts';

test.describe.configure({ timeout: 120_000 });

const wordList = 'tests/spelling/ordlista.txt';

/** What the tests themselves wrote into the forms, what is drawn by lot, and addresses. */
const notOurWords = /\S*sentinel\S*|\S+@\S+|https?:\/\/\S+|localhost|\b[A-Z]{3}-\d{4}\b/gi;

/** By the page's own word on who reads it. English and other languages have no LIX. */
const lixMax = ({ path, html }: Snapshot): number | undefined => {
  if (!/<html[^>]*\slang="sv"/.test(html)) return undefined;
  if (path.startsWith('/lattlast/')) return 25;
  return /<html[^>]*\sdata-audience="child"/.test(html) ? 30 : 40;
};

test('every page is as easy as its readers need, and every word is spelled as a list has it', async ({
  page,
  site,
}) => {
  const tooHard: string[] = [];
  const texts: Text[] = [];
  for (const snapshot of site) {
    await page.setContent(snapshot.html, { waitUntil: 'commit' });
    const all = await textsOf(page);
    texts.push(...all);
    const max = lixMax(snapshot);
    const measured = lix(all.filter(({ inMain }) => inMain).map(({ text }) => text));
    if (max !== undefined && measured > max)
      tooHard.push(`${nameOf(snapshot)}: LIX ${measured.toFixed(1)}, at most ${max}`);
  }
  expect(tooHard).toEqual([]);
  for (const [lang, dictionary] of [
    ['sv', 'sv'],
    ['en', 'en'],
  ] as const) {
    const ours = texts.filter((each) => each.lang === lang).map(({ text }) => text.replace(notOurWords, ' '));
    expect(await unknownWords([...new Set(ours)], dictionary), `words in ${lang}`).toEqual([]);
  }
});

test('the list catches what a spelling list must catch', async () => {
  const wrong = ['intresseamälan', 'stödgrup', 'anmäln', 'föräldar', 'beroendet ärr svårtt'];
  expect(await unknownWords(wrong, 'sv')).toEqual([
    'intresseamälan',
    'stödgrup',
    'anmäln',
    'föräldar',
    'svårtt',
  ]);
});

test('the project’s list is sorted, without doubles, and lacks what the dictionary has', async () => {
  const words = (await readFile(wordList, 'utf8')).trim().split('\n');
  expect(words).toEqual([...new Set(words)].toSorted((a, b) => a.localeCompare(b, 'sv')));
});
