import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fileContent } from '../../../src/adapters/file-content.ts';
import { checkContent } from '../../../src/core/content/check-content.ts';
import { saidAs } from '../../../src/core/content/search-words.ts';
import { groupSlugs } from '../../../src/core/content/support-group.ts';
import { errorsIn, validDocuments, withDocument } from './valid-documents.ts';

const words = (pages: unknown) => errorsIn(withDocument('searchWords', 'sokord', { pages }));

test('content without search words is whole', () => {
  const checked = checkContent(validDocuments());
  expect(checked.ok && checked.content.searchWords).toEqual([]);
});

test('an editor is told what is wrong, in Swedish', () => {
  const [error] = words([{ path: 'hjalp-nu', saidAs: ['soc'] }]);
  expect(error).toMatchObject({ source: 'searchWords/sokord.yaml', field: 'pages (nr 1).path' });
  expect(error?.expected).toContain('Skriv sidans adress med snedstreck först och sist');
  expect(words([{ path: '/om/', saidAs: [] }])[0]?.expected).toContain('minst ett sätt');
});

test('the words of a page stand in one place', () => {
  const twice = [
    { path: '/om/', saidAs: ['vilka är ni'] },
    { path: '/om/', saidAs: ['vem'] },
  ];
  expect(words(twice)).toMatchObject([{ field: 'pages (nr 2).path' }]);
});

test('the shipped content has people’s words for each of the four groups', async () => {
  const checked = checkContent(await fileContent(resolve('content')).read());
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  for (const slug of groupSlugs)
    expect(saidAs(checked.content.searchWords, `/stodgrupper/${slug}/`).length).toBeGreaterThan(5);
});
