import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileContent } from '../../src/adapters/file-content.ts';
import { UnreadableContent } from '../../src/core/content/unreadable-content.ts';

let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'content-'));
  folder = join(root, 'content');
  await mkdir(join(folder, 'omgangar'), { recursive: true });
});

afterEach(() => rm(root, { recursive: true, force: true }));

const write = (path: string, text: string | Buffer) => writeFile(join(folder, path), text);
const read = () => fileContent(folder).read();

const message = async (): Promise<string> => {
  const error: unknown = await read().then(
    () => undefined,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(UnreadableContent);
  return (error as Error).message;
};

test('a file is a document: its folder says the kind, its name the id, its path the source', async () => {
  await write('omgangar/solrosen-vt-2027.yaml', 'term: VT 2027\nages:\n  from: 7\n');

  expect(await read()).toEqual([
    {
      kind: 'rounds',
      id: 'solrosen-vt-2027',
      source: 'content/omgangar/solrosen-vt-2027.yaml',
      data: { term: 'VT 2027', ages: { from: 7 } },
    },
  ]);
});

test('a page of its own is known by its path', async () => {
  await mkdir(join(folder, 'sidor'));
  await write('sidor/om.yaml', 'heading: Om oss\n');

  expect(await read()).toEqual([
    { kind: 'about', id: 'om', source: 'content/sidor/om.yaml', data: { heading: 'Om oss' } },
  ]);
});

test('a language is a folder: its documents carry its code', async () => {
  await mkdir(join(folder, 'sprak/ar/stodgrupper'), { recursive: true });
  await mkdir(join(folder, 'sprak/ar/ord'));
  await write('sprak/ar/sprak.yaml', 'lang: ar\n');
  await write('sprak/ar/stodgrupper/solrosen.yaml', 'cost: x\n');
  await write('sprak/ar/ord/fel.yaml', '- sv: Skicka\n  blir: أرسل\n');

  expect((await read()).map(({ kind, id, language }) => [kind, id, language])).toEqual([
    ['languageWords', 'fel', 'ar'],
    ['languages', 'sprak', 'ar'],
    ['languageGroups', 'solrosen', 'ar'],
  ]);
});

test('dates and times stay the words that the editor wrote', async () => {
  await write('omgangar/a.yaml', 'startDate: 2027-01-18\nstartTime: 16:30\nplace: no\n');

  expect((await read())[0]?.data).toEqual({ startDate: '2027-01-18', startTime: '16:30', place: 'no' });
});

test('hidden files are left alone', async () => {
  await write('.DS_Store', 'x');

  expect(await read()).toEqual([]);
});

describe('an editor is told the file, the line and what to look for when', () => {
  test.each([
    ['a quotation mark is missing', 'name: "Solrosen\ncost: 0\n', 'rad 3', 'ett citattecken saknas'],
    ['a text holds a colon', 'name: Almköping: vid ån\n', 'rad 1', 'en text med kolon stå inom citattecken'],
    ['a line is indented by a tab', 'ages:\n\tfrom: 7\n', 'rad 2', 'raden börjar med en tabb'],
    ['an indent is wrong', 'name: Solrosen\n  cost: 0\n', 'rad 1', 'indraget stämmer inte'],
    ['a bracket is not closed', 'ages: [7\nname: x\n', 'rad 2', 'en parentes är inte stängd'],
    ['a field stands twice', 'name: a\nterm: b\nname: c\n', 'rad 3', 'samma fält står två gånger'],
    ['a colon is missing', 'name\nterm: b\n', 'rad 1', 'ett kolon saknas'],
    ['a text begins with a star', 'term: b\nname: *Solrosen*\n', 'rad 2', 'ett särskilt tecken'],
    ['a text begins with an at sign', 'name: @Solrosen\n', 'rad 1', 'ett särskilt tecken'],
    ['a text begins with an exclamation mark', 'name: !Solrosen x\n', 'rad 1', 'utropstecken'],
    ['a file holds two documents', 'name: a\n---\nname: b\n', 'rad 2', 'tre streck'],
    ['something else is wrong', '- a: 1\nb: 2\n', 'rad 2', 'skrivsättet följer inte YAML'],
  ])('%s', async (_what, text, line, reason) => {
    await write('omgangar/a.yaml', text);

    const told = await message();

    expect(told).toMatch(/^Filen content\/omgangar\/a\.yaml går inte att läsa\./);
    expect(told).toContain(`Se på ${line},`);
    expect(told).toContain(reason);
  });

  test('a file is not saved as UTF-8', async () => {
    await write('omgangar/a.yaml', Buffer.from('name: Almk\xf6ping\n', 'latin1'));

    expect(await message()).toBe('Filen content/omgangar/a.yaml är inte sparad som UTF-8. Spara den så.');
  });

  test.each(['omgangar/a.yml', 'omgangar/a.txt', 'lista.yaml'])('%s lies among the content', async (path) => {
    await write(path, 'name: a\n');

    expect(await message()).toContain(`Filen content/${path} hör inte hemma bland innehållet.`);
  });

  test.each([
    'grupper',
    'sidor',
    'omgangar/gamla',
    'sprak',
    'sprak/en',
    'sprak/en/omgangar',
    'sprak/en/ord/a',
  ])('a folder is %s, which is none of the known', async (path) => {
    await mkdir(join(folder, path), { recursive: true });
    await write(`${path}/solrosen.yaml`, 'name: a\n');

    expect(await message()).toContain(`Filen content/${path}/solrosen.yaml hör inte hemma`);
  });

  test('the folder itself is missing', async () => {
    await rm(folder, { recursive: true });

    expect(await message()).toBe(`Mappen med innehåll går inte att läsa: ${folder}`);
  });
});
