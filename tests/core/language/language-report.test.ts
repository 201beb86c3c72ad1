import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/core/content/check-content.ts';
import type { Language } from '../../../src/core/content/language.ts';
import { fingerprint } from '../../../src/core/language/fingerprint.ts';
import { languageReport } from '../../../src/core/language/language-report.ts';
import { validDocuments } from '../content/valid-documents.ts';
import { validLanguage } from '../content/valid-language.ts';

const checked = checkContent([...validDocuments(), ...validLanguage()]);
if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
const [language] = checked.content.languages as [Language];

const words = ['Solrosen är en grupp.'];
const original = { name: 'stodgrupper/solrosen', source: 'content/stodgrupper/solrosen.yaml', words };
const following = (recorded: string): Language => ({
  ...language,
  groups: language.groups.map((group) => ({ ...group, original: recorded })),
});

describe('the report on languages', () => {
  it('is empty when every translation follows its original and every sentence has its entry', () => {
    expect(languageReport([following(fingerprint(words))], [original], ['Skicka'])).toEqual([]);
  });

  it('names what lags, what has changed, and the fingerprint to write when it follows again', () => {
    const now = fingerprint(words);
    expect(languageReport([following('00000000')], [original], ['Skicka'])).toEqual([
      `en/stodgrupper/solrosen: content/stodgrupper/solrosen.yaml har ändrats. När översättningen följer med igen, skriv original: "${now}".`,
    ]);
  });

  it('names a sentence without an entry, and an entry that the site no longer says', () => {
    expect(languageReport([language], [], ['Gå vidare'])).toEqual([
      'en/ord: saknar ”Gå vidare”.',
      'en/ord: ”Skicka” sägs inte längre på svenska. Ändra eller ta bort ordet.',
    ]);
  });

  it('misses no entry in easy-read Swedish: what is easy already is said as it is', () => {
    const easy = { ...language, code: 'lattlast', lang: 'sv' };
    expect(languageReport([easy], [], ['Skicka', 'Gå vidare'])).toEqual([]);
  });
});
