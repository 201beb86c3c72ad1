import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { groupSlugs } from '../../src/core/content/group-names.ts';

/** How many documents of each kind the whole city has. */
export const largeCity = { districts: 30, providers: 300, rounds: 2_000 };

const two = (number: number): string => String(number).padStart(2, '0');
const districtName = (index: number): string => `distrikt-${index + 1}`;

/**
 * Writes a city beside the sample one: thirty districts, three hundred providers, two thousand rounds in the two terms to
 * come, of all groups, ages and statuses; or a part of it, of each kind alike. The same every time.
 */
export const writeLargeCity = (content: string, part = 1): void => {
  const write = (folder: string, name: string, data: object) => {
    mkdirSync(join(content, folder), { recursive: true });
    writeFileSync(join(content, folder, `${name}.yaml`), stringify(data));
  };
  const [districts = 0, providers = 0, rounds = 0] = [
    largeCity.districts,
    largeCity.providers,
    largeCity.rounds,
  ].map((count) => Math.ceil(count * part));
  for (let index = 0; index < districts; index += 1)
    write('stadsdelar', districtName(index), { name: `Distrikt ${index + 1}` });
  for (let index = 0; index < providers; index += 1)
    write('anordnare', `forening-${index + 1}`, provider(index, districts));
  for (let index = 0; index < rounds; index += 1)
    write('omgangar', `omgang-${index + 1}`, round(index, providers));
};

const provider = (index: number, districtsCount: number): object => ({
  name: `Förening ${index + 1}`,
  kind: 'forening',
  districts: [districtName(index % districtsCount)],
  summary: `Grupper för barn i distrikt ${(index % districtsCount) + 1}.`,
  about: ['Vi har ordnat grupper länge. Ring oss om du undrar något.'],
  waysIn: index % 2 === 0 ? ['direkt'] : ['direkt', 'bistand'],
  contact: { name: 'mottagningen', phone: '08-465 004 50', hours: 'vardagar 9–12' },
  confirmedOn: '2026-10-01',
});

const round = (index: number, providersCount: number): object => {
  const group = groupSlugs[index % groupSlugs.length] ?? 'solrosen';
  const from = 7 + (index % 3) * 3;
  const any = {
    group,
    term: index % 2 === 0 ? 'VT 2027' : 'HT 2027',
    ages: { from, to: from + 2 },
    status: ['oppen', 'fa-platser', 'full'][index % 3],
    provider: `forening-${(index % providersCount) + 1}`,
  };
  if (group === 'trappan') return any;
  const month = index % 2 === 0 ? 1 : 8;
  return {
    ...any,
    schedule: {
      startDate: `2027-${two(month)}-${two(11 + (index % 15))}`,
      endDate: `2027-${two(month + 4)}-${two(1 + (index % 28))}`,
      startTime: '16:30',
      endTime: '18:30',
      meetings: 12,
      place: `Rum ${(index % 40) + 1}, Storgatan ${(index % 90) + 1}`,
    },
  };
};
