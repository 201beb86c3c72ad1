import type { RawDocument } from '../../../src/core/content/content.ts';
import { document } from './valid-documents.ts';

const original = '00000000';
const door = { title: 'I am a parent', text: 'Start here.' };
const doors = { child: door, parent: door, professional: door };
const part = { heading: 'Heading', text: ['Text.'] };

/** The smallest language that is whole. */
export const validLanguage = (code = 'en'): RawDocument[] =>
  [
    document('languages', 'sprak', { name: 'English', lang: 'en-GB', dir: 'ltr' }),
    document('languageFronts', 'framsida', {
      original,
      description: 'Groups.',
      heading: 'Groups',
      lead: ['Text.'],
      doors,
      groups: { heading: 'Groups', unsure: ['Text.'] },
      rounds: { heading: 'Rounds', full: ['Text.'] },
      call: part,
    }),
    document('languageHelps', 'hjalp-nu', {
      original,
      description: 'Help.',
      heading: 'Help',
      lead: ['Text.'],
      lines: {
        danger: part,
        children: part,
        violence: part,
        stopping: part,
        onCall: part,
        reportConcern: part,
      },
      traces: { heading: 'Traces', lead: ['Text.'], points: ['Text.'], limits: ['Text.'] },
    }),
    document('languageRegisterings', 'anmalan', {
      original,
      heading: 'Register',
      lead: ['Text.'],
      doors,
      ways: { heading: 'Two ways', direct: part, decision: part },
      guardians: part,
      next: { heading: 'Next' },
      call: part,
    }),
    ...['solrosen', 'skilda-varldar', 'trappan', 'barnkraft'].map((slug) =>
      document('languageGroups', slug, languageGroup()),
    ),
    document('languageWords', 'ord', [{ sv: 'Skicka', blir: 'Send' }]),
  ].map((each) => ({ ...each, source: `sprak/${code}/${each.source}`, language: code }));

export const languageGroup = () => ({
  original,
  situation: 'It is hard at home',
  need: 'who have a hard time',
  summary: ['A group.'],
  forWhom: ['Children.'],
  meetings: ['Once a week.'],
  themes: ['First', 'Then', 'Last'],
  secrecy: ['It stays there.'],
  cost: 'Free.',
  doesNotReplace: ['Never replaces protection.'],
  toTheChild: ['You are not alone.'],
});
