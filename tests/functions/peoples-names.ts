import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  type Faker,
  fakerAR,
  fakerFA,
  fakerFI,
  fakerKU_ckb,
  fakerKU_kmr_latin,
  fakerSV,
} from '@faker-js/faker';

/** Languages of families here, where Unicode's CLDR or Faker has names in them. */
const cldrLanguages = [
  'sv',
  'fi',
  'ar',
  'fa',
  'ku',
  'ckb',
  'so',
  'se',
  'ti',
  'am',
  'pl',
  'uk',
  'ps',
  'tr',
  'sr',
];
const fakers: Faker[] = [fakerSV, fakerFI, fakerAR, fakerFA, fakerKU_ckb, fakerKU_kmr_latin];
const namesOfEach = 20;

const cldr = dirname(createRequire(import.meta.url).resolve('cldr-person-names-full/package.json'));

/** CLDR's sample names of one language: each part by itself, and the whole as it is said. */
const cldrNames = (language: string): string[] => {
  const file = join(cldr, 'main', language, 'personNames.json');
  const { sampleName } = JSON.parse(readFileSync(file, 'utf8')).main[language].personNames;
  return Object.values<Record<string, string>>(sampleName ?? {}).flatMap((parts) => [
    ...Object.values(parts),
    Object.values(parts).join(' '),
  ]);
};

const fakerNames = (faker: Faker): string[] => {
  faker.seed(4711);
  return Array.from({ length: namesOfEach }, () => faker.person.fullName());
};

/** Names as people write them, the same ones every time. */
export const peoplesNames: readonly string[] = [
  ...new Set([...cldrLanguages.flatMap(cldrNames), ...fakers.flatMap(fakerNames)]),
].filter((name) => name !== '∅∅∅');
