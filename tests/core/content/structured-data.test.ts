import { expect, test } from 'vitest';
import { checkContent } from '../../../src/core/content/check-content.ts';
import {
  breadcrumbList,
  dataBlock,
  groupService,
  organization,
} from '../../../src/core/content/structured-data.ts';
import { validDocuments } from './valid-documents.ts';

const checked = checkContent(validDocuments());
if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
const { settings, unit, groups } = checked.content;
const told = { settings, unit, site: new URL('https://stod.example.se/') };

test('a group is a free service of the unit, for its ages, with a phone and a page to register on', () => {
  const [solrosen] = groups;
  expect(solrosen && groupService(solrosen, told)).toMatchObject({
    '@type': 'GovernmentService',
    url: 'https://stod.example.se/stodgrupper/solrosen/',
    audience: { suggestedMinAge: 7, suggestedMaxAge: 18 },
    offers: { price: 0 },
    provider: { name: 'Föräldrarådgivningen' },
    availableChannel: {
      serviceUrl: 'https://stod.example.se/anmalan/',
      servicePhone: { telephone: '+46-8-465 004 10' },
    },
  });
});

test('no round is told to search engines, which keep dates that have become wrong', () => {
  const words = JSON.stringify(groups.map((group) => groupService(group, told)));
  expect(words).not.toMatch(/2027|16[.:]30|Linden|startDate|location/);
});

test('the unit is told without the names of those who work there', () => {
  expect(organization(told)).toMatchObject({ name: 'Föräldrarådgivningen', telephone: '+46-8-465 004 10' });
  expect(JSON.stringify(organization(told))).not.toContain('Maja');
});

test('a trail counts from one and its addresses are absolute', () => {
  const trail = [
    { name: 'Startsidan', path: '/' },
    { name: 'Solrosen', path: '/stodgrupper/solrosen/' },
  ];
  expect(breadcrumbList(trail, told.site)).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Startsidan', item: 'https://stod.example.se/' },
      {
        '@type': 'ListItem',
        position: 2,
        name: 'Solrosen',
        item: 'https://stod.example.se/stodgrupper/solrosen/',
      },
    ],
  });
});

test('no editor’s text can end the block that holds it', () => {
  const block = dataBlock({ '@type': 'Thing', name: '</script><script>alert(1)</script>' });
  expect(block).not.toContain('<');
  expect(JSON.parse(block)).toMatchObject({
    '@context': 'https://schema.org',
    name: '</script><script>alert(1)</script>',
  });
});
