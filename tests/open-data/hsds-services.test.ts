import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileContent } from '../../src/adapters/file-content.ts';
import { checkContent } from '../../src/core/content/check-content.ts';
import { comingRounds } from '../../src/core/content/round.ts';
import { hsdsPage } from '../../src/core/open-data/hsds-page.ts';
import { hsdsServices } from '../../src/core/open-data/hsds-service.ts';
import { findingsOf } from './valid-service.ts';

const checked = checkContent(await fileContent(resolve(import.meta.dirname, '../../content')).read());
if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
const { content } = checked;
const today = '2026-11-24';
const uuidOf = (name: string) =>
  createHash('sha256')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
const services = hsdsServices({ content, today, site: new URL('https://stod.example.se/'), uuidOf });

describe('services as open data', () => {
  test.each(services.map((service) => [service.name, service] as const))(
    '%s is valid HSDS 3',
    (_name, service) => expect(findingsOf(service)).toEqual([]),
  );

  test('the schema would tell of a wrong one', () => {
    const [service] = services;
    expect(findingsOf({ ...service, id: 'seven', status: 'open', minimum_age: 'seven' })).toHaveLength(3);
    expect(findingsOf({ name: 'x', status: 'active' })).toHaveLength(1);
  });

  test('every open group of every provider with a coming round is there', () => {
    const offered = comingRounds(content.rounds, today).filter(({ group }) => group !== 'trappan');
    const pairs = new Set(offered.map(({ group, provider }) => `${group} ${provider}`));
    expect(services).toHaveLength(pairs.size + 1);
    expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
  });

  test('times stand with their distance to UTC, cut at the change of clocks', () => {
    const text = JSON.stringify(services);
    expect(text).toContain('16:30+01:00');
    expect(text).toContain('16:30+02:00');
  });
});

describe('of Trappan', () => {
  const trappan = services.filter(({ alternate_name }) => alternate_name === 'Trappan');
  const text = JSON.stringify(trappan);

  test('there is one service, under the coordinating unit', () => {
    expect(trappan).toHaveLength(1);
    expect(text).toContain(content.unit.name);
  });

  test('neither place nor day nor time nor provider is told', () => {
    for (const field of ['schedules', 'service_at_locations', 'opens_at', 'location', 'assured_date'])
      expect(text).not.toContain(`"${field}"`);
    for (const { name } of content.providers) expect(text).not.toContain(name);
  });
});

describe('a page of services', () => {
  const page = (query: string) => hsdsPage(services, new URLSearchParams(query));

  test('has all of them when they are few', () =>
    expect(page('')).toMatchObject({
      ok: true,
      page: {
        total_items: services.length,
        total_pages: 1,
        page_number: 1,
        first_page: true,
        last_page: true,
      },
    }));

  test('goes on where the one before ended', () => {
    const read = [1, 2].map((number) => page(`page=${number}&per_page=3`));
    const ids = read.flatMap((each) => (each.ok ? each.page.contents.map(({ id }) => id) : []));
    expect(ids).toEqual(services.slice(0, 6).map(({ id }) => id));
  });

  test('after the last is empty', () =>
    expect(page('page=99')).toMatchObject({ page: { empty: true, size: 0, contents: [], last_page: true } }));

  test.each(['page=0', 'page=x', 'page=-1', 'per_page=0', 'per_page=101', 'per_page=1e2', 'page='])(
    '%s is refused with what to write',
    (query) =>
      expect(page(query)).toMatchObject({ ok: false, error: expect.stringContaining('whole number') }),
  );
});
