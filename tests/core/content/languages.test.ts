import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/core/content/check-content.ts';
import type { RawDocument } from '../../../src/core/content/content.ts';
import { errorsIn, validDocuments } from './valid-documents.ts';
import { languageGroup, validLanguage } from './valid-language.ts';

const told = (language: RawDocument[]) =>
  errorsIn([...validDocuments(), ...language]).map(
    ({ source, field, expected }) => `${source} ${field} ${expected}`,
  );

const without = (kind: string, id: string) =>
  validLanguage().filter((each) => each.kind !== kind || each.id !== id);

const withData = (kind: string, id: string, data: unknown) =>
  validLanguage().map((each) => (each.kind === kind && each.id === id ? { ...each, data } : each));

describe('a language', () => {
  it('is content like any other: its documents alone make it', () => {
    const checked = checkContent([...validDocuments(), ...validLanguage('en'), ...validLanguage('ar')]);
    expect(checked).toMatchObject({
      ok: true,
      content: {
        languages: [
          { code: 'en', lang: 'en-GB', dir: 'ltr', front: { heading: 'Groups' } },
          { code: 'ar', words: [{ sv: 'Skicka', blir: 'Send' }] },
        ],
      },
    });
    const groups = checked.ok ? checked.content.languages[0]?.groups.map(({ slug }) => slug) : [];
    expect(groups).toEqual(['solrosen', 'skilda-varldar', 'trappan', 'barnkraft']);
  });

  it.each([
    ['languages', 'sprak', 'sprak.yaml'],
    ['languageFronts', 'framsida', 'framsida.yaml'],
    ['languageHelps', 'hjalp-nu', 'hjalp-nu.yaml'],
    ['languageRegisterings', 'anmalan', 'anmalan.yaml'],
    ['languageGroups', 'trappan', 'stodgrupper/trappan.yaml'],
  ])('stops the build when %s %s is missing, and names the file to write', (kind, id, file) => {
    const errors = told(without(kind, id));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^Språket en {2}/);
    expect(errors[0]).toContain(`saknas. Skriv ${file}.`);
  });

  it('may lack words: they are said in Swedish meanwhile', () => {
    expect(told(without('languageWords', 'ord'))).toEqual([]);
  });

  it.each(['Svenska', 'en_GB', '..'])('cannot lie in a folder called %s', (code) => {
    expect(told(validLanguage(code)).join()).toContain(`Mappen ${code} kan inte heta så.`);
  });

  it('has no group of its own', () => {
    const [group] = validLanguage().filter(({ kind }) => kind === 'languageGroups');
    const errors = told([...validLanguage(), { ...(group as RawDocument), id: 'egen', source: 'egen' }]);
    expect(errors.join()).toContain('Det finns ingen grupp som heter egen.');
  });

  it('tells nowhere where or when Trappan meets', () => {
    const data = { ...languageGroup(), meetings: ['On 2027-01-18 at 16.30.'] };
    expect(told(withData('languageGroups', 'trappan', data)).join()).toContain('får varken publiceras');
    expect(told(withData('languageGroups', 'solrosen', data))).toEqual([]);
  });

  it('has no place in a sentence that the Swedish one lacks: visitors would read its name', () => {
    const words = (blir: string) =>
      told(withData('languageWords', 'ord', [{ sv: 'Ring {namn}:', blir }])).join();
    expect(words('Call {name}:')).toContain('{name}');
    expect(words('Call {namn}:')).toBe('');
  });

  it('records its original in eight digits, and is told where to find them', () => {
    const data = { ...languageGroup(), original: 12345678 };
    expect(told(withData('languageGroups', 'solrosen', data)).join()).toContain('Bygget säger vilket');
  });
});
