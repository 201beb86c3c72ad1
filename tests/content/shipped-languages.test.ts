import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileContent } from '../../src/adapters/file-content.ts';
import { fileSources } from '../../src/adapters/file-sources.ts';
import { childForm } from '../../src/components/registration/child-form.ts';
import { parentForm } from '../../src/components/registration/parent-form.ts';
import { professionalForm } from '../../src/components/registration/professional-form.ts';
import { spokenForm } from '../../src/components/registration/spoken-form.ts';
import { checkContent } from '../../src/core/content/check-content.ts';
import type { Language } from '../../src/core/content/language.ts';
import { missingWords, unusedWords } from '../../src/core/language/language-report.ts';
import { documentWords } from '../../src/core/language/original-words.ts';
import { spokenLanguage } from '../../src/core/language/page-language.ts';
import { everyReason } from '../../src/core/registration/reasons.ts';
import { swedishSentences } from '../../src/swedish-originals.ts';
import { lix } from '../lix.ts';

const root = resolve(import.meta.dirname, '../..');
const checked = checkContent(await fileContent(resolve(root, 'content')).read());
if (!checked.ok) throw new Error(JSON.stringify(checked.errors, null, 2));
const { content } = checked;
const sentences = swedishSentences(content, await fileSources(root));

const languageWith = (code: string): Language => {
  const language = content.languages.find((each) => each.code === code);
  if (!language) throw new Error(`${code} is not shipped.`);
  return language;
};
const easy = languageWith('lattlast');
const english = languageWith('en');

/** The running text of a document, without its fingerprint and its group's short name. */
const textOf = (document: object): string[] => {
  const { original, slug, ...words } = document as { original: string; slug?: string };
  return documentWords(words);
};
const documentsOf = (language: Language) =>
  [
    ['front page', language.front],
    ['help now', language.help],
    ['how to register', language.registering],
    ...language.groups.map((group) => [group.slug, group] as const),
  ] as const;

const formsIn = (language: Language) =>
  [parentForm, childForm, professionalForm].map((form) =>
    spokenForm(form({ ...content, lang: language.lang, groups: language.groups }), spokenLanguage(language)),
  );
const saidIn = (form: object): string[] => {
  const { registrant, path, ...words } = form as { registrant: string; path: string };
  return documentWords(words);
};

describe.each([
  ['English', english],
  ['easy-read Swedish', easy],
])('%s', (_name, language) => {
  test('has an entry for every sentence of the site, and none to spare', () => {
    expect(sentences.length).toBeGreaterThan(300);
    expect(missingWords(language, sentences)).toEqual([]);
    expect(unusedWords(language, sentences)).toEqual([]);
  });

  test('pairs each Swedish sentence once', () => {
    const said = language.words.map(({ sv }) => sv);
    expect(said.filter((sentence, index) => said.indexOf(sentence) !== index)).toEqual([]);
  });

  test('raises no voice, retypes no phone number of ours and no date', () => {
    const all = [
      ...documentsOf(language).flatMap(([, each]) => textOf(each)),
      ...language.words.map(({ blir }) => blir),
    ];
    for (const text of all) {
      expect(text).not.toMatch(/!/);
      expect(text).not.toMatch(/0\d{1,3}-\d{2,3}|\b20\d\d\b|\d{1,2}[.:]\d{2}/);
    }
  });

  test('tells a child, before the first question, who reads, 112, Bris, and what is told to whom', () => {
    const notice = formsIn(language)[1]?.notice?.points.join(' ') ?? '';
    for (const told of [
      /Maja, Yusuf (och|and) Birgitta/,
      /112/,
      /116 111/,
      /fara|danger/,
      /hemma|home/,
      /förälder|parent/,
    ])
      expect(notice).toMatch(told);
  });

  test('says in every group what it never replaces, that it is not the child’s fault, and where help is now', () => {
    for (const group of language.groups) {
      expect(group.doesNotReplace.join(' ')).toMatch(/terapi|therapy/);
      expect(group.doesNotReplace.join(' ')).toContain('112');
      expect(group.toTheChild.join(' ')).toMatch(/inte ditt fel|not your fault/);
      expect(group.toTheChild.join(' ')).toMatch(/inte ensam|not alone/);
      expect(group.secrecy.join(' ')).toMatch(/fara|danger/);
    }
  });

  test('names no form after what it is about: titles stay in the history', () => {
    const { t } = spokenLanguage(language);
    const titles = [
      'Formulär',
      'Fråga först',
      'Kontrollera dina svar',
      'Klart',
      'Stängt just nu',
      'Inte skickat',
    ];
    for (const title of titles.map(t))
      expect(title).not.toMatch(/barn|grupp|stöd|hjälp|child|group|support|help|famil/i);
  });
});

describe('easy-read Swedish is easy: LIX at most 25', () => {
  test.each(documentsOf(easy))('on the page of %s', (_page, document) => {
    expect(lix(textOf(document))).toBeLessThanOrEqual(25);
  });

  test.each(formsIn(easy).map((form) => [form.registrant, form] as const))(
    'in the form of a %s, from its heading to the receipt',
    (_registrant, form) => {
      const { registrant, path, sections, ...rest } = form;
      const asked = sections.flatMap(({ heading, intro, questions }) => [
        heading,
        intro ?? '',
        ...questions.flatMap((question) => [
          question.label,
          question.hint ?? '',
          ...('choices' in question && question.kind !== 'select'
            ? question.choices.flatMap(({ label, hint }) => [label, hint ?? ''])
            : []),
        ]),
      ]);
      expect(lix([...documentWords(rest), ...asked])).toBeLessThanOrEqual(25);
    },
  );

  test('in everything else that the site says', () => {
    expect(lix(sentences.map(spokenLanguage(easy).t))).toBeLessThanOrEqual(25);
  });

  test('with no sentence longer than sixteen words', () => {
    const all = [
      ...documentsOf(easy).flatMap(([, each]) => textOf(each)),
      ...easy.words.map(({ blir }) => blir),
    ];
    const long = all
      .flatMap((text) => text.split(/(?<=[.?:])\s/))
      .filter((each) => each.split(/\s/).length > 16);
    expect(long).toEqual([]);
  });
});

describe('English', () => {
  test('answers every reason to change something', () => {
    const { t } = spokenLanguage(english);
    for (const reason of everyReason) expect(t(reason)).not.toMatch(/[åäö]/);
    expect(t('Korta texten till högst 80 tecken. Nu är den 93.')).toBe(
      'Shorten the text to at most 80 characters. Now it is 93.',
    );
  });

  test('leaves no Swedish in a form but names', () => {
    const names = /Solrosen|Skilda världar|Trappan|Barnkraft|orosanmälan|Lövängen|Sjöstranden/g;
    for (const text of formsIn(english).flatMap(saidIn))
      expect(text.replace(names, '')).not.toMatch(/[åäö]/i);
  });
});
