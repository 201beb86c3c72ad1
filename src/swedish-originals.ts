/** What translations follow: the Swedish words of documents, of pages, and the sentences in between. */
import { askFamily } from './components/registration/ask-family.ts';
import { childForm } from './components/registration/child-form.ts';
import { parentForm } from './components/registration/parent-form.ts';
import { professionalForm } from './components/registration/professional-form.ts';
import { spokenForm } from './components/registration/spoken-form.ts';
import type { Content } from './core/content/content.ts';
import { groupNames } from './core/content/group-names.ts';
import { statusWords } from './core/content/round-status-words.ts';
import { weekdays } from './core/content/weekdays.ts';
import type { Original } from './core/language/language-report.ts';
import { documentWords, sentencesSaid, templateWords } from './core/language/original-words.ts';
import { everyReason } from './core/registration/reasons.ts';

/** The pages whose words stand in their templates, by the file that translates them. */
const pages: Readonly<Record<string, readonly string[]>> = {
  framsida: ['src/pages/index.astro'],
  'hjalp-nu': ['src/pages/hjalp-nu/index.astro', 'src/components/FewTraces.astro'],
  anmalan: ['src/pages/anmalan/index.astro', 'src/components/groups/WaysIn.astro'],
};

/** The originals of every language's documents. `sources` are the site's own files, by path. */
export const swedishOriginals = (
  { groups }: Pick<Content, 'groups'>,
  sources: ReadonlyMap<string, string>,
): Original[] => [
  ...Object.entries(pages).map(([name, files]) => ({
    name,
    source: files.join(' eller '),
    words: files.flatMap((file) => templateWords(sources.get(file) ?? '')),
  })),
  ...groups.map(({ slug, ages, ...words }) => ({
    name: `stodgrupper/${slug}`,
    source: `content/stodgrupper/${slug}.yaml`,
    words: documentWords(words),
  })),
];

/** Every sentence that a page in another language says by its dictionary, each once. */
export const swedishSentences = (content: Content, sources: ReadonlyMap<string, string>): string[] => {
  const { settings, unit, districts } = content;
  const said: string[] = [...sources.values()].flatMap(sentencesSaid);
  const listen = (sentence: string) => {
    said.push(sentence);
    return sentence;
  };
  for (const form of [parentForm, childForm, professionalForm])
    spokenForm(form(content), { prefix: '', t: listen });
  said.push(
    ...documentWords(askFamily),
    ...documentWords(statusWords),
    ...everyReason,
    '{}–{} år',
    settings.name,
    ...unit.phoneHours.map(({ days }) => days),
    ...unit.people.map(({ role }) => role),
    unit.onCall.name,
    unit.reportConcern.name,
    // Whatever the editors choose: `coordinatingUnitSchema` takes one to ten days.
    ...Array.from({ length: 10 }, (_, index) => weekdays(index + 1)),
    ...['våren', 'hösten'].flatMap((season) => [season, `${season} {}`]),
  );
  const names = new Set<string>([...Object.values(groupNames), ...districts.map(({ name }) => name)]);
  return [...new Set(said)].filter((sentence) => !names.has(sentence) && /\p{L}/u.test(sentence));
};
