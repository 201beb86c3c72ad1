import type { Content } from '../content/content.ts';
import type { CoordinatingUnit } from '../content/coordinating-unit.ts';
import { groupNames, isProtected } from '../content/group-names.ts';
import type { Provider } from '../content/provider.ts';
import {
  comingRounds,
  type GroupLanguage,
  type GroupRound,
  languagesOf,
  scheduleOf,
} from '../content/round.ts';
import type { SupportGroup } from '../content/support-group.ts';
import { timeWithOffset, weeklySchedules } from './weekly-schedules.ts';

/** A service as Open Referral HSDS 3 has it (https://docs.openreferral.org). Its parts are what the specification says. */
export type HsdsService = { id: string; name: string; status: 'active' } & Record<string, unknown>;

type Told = {
  content: Pick<Content, 'unit' | 'settings' | 'groups' | 'rounds' | 'providers' | 'districts'>;
  /** ISO 8601, Stockholm's calendar. */
  today: string;
  site: URL;
  /** The same name always gives the same id, a UUID. */
  uuidOf(name: string): string;
};

/**
 * Each group of each provider that has a coming round, with its rounds as schedules. A protected group is one service
 * of the coordinating unit's, without provider, place, day or time: a violent parent reads open data, too.
 */
export const hsdsServices = (told: Told): HsdsService[] => {
  const rounds = comingRounds(told.content.rounds, told.today);
  return told.content.groups.flatMap((group) => {
    const ofGroup = rounds.filter((round) => round.group === group.slug);
    if (isProtected(group.slug)) return [protectedService(group, told)];
    return told.content.providers.flatMap((provider) => {
      const own = ofGroup.filter((round) => round.provider === provider.slug);
      return own.length === 0 ? [] : [offeredService(group, provider, own, told)];
    });
  });
};

const protectedService = (group: SupportGroup, told: Told): HsdsService => {
  const { unit } = told.content;
  const id = told.uuidOf(`service ${group.slug}`);
  const organization = organizationOf(unit.name, unit, told);
  return {
    ...aboutGroup(group, told),
    id,
    name: group.name,
    status: 'active',
    organization_id: organization.id,
    organization,
    application_process: `Ring eller skriv till ${unit.name}. Dag, tid och plats lämnas bara i samtal.`,
    ...agesOf([group.ages]),
    phones: phonesOf(`service ${group.slug}`, unit.phone, told),
    service_areas: areasOf(id, told.content.districts, told),
  };
};

const offeredService = (
  group: SupportGroup,
  provider: Provider,
  rounds: readonly GroupRound[],
  told: Told,
): HsdsService => {
  const name = `service ${group.slug} ${provider.slug}`;
  const id = told.uuidOf(name);
  const organization = organizationOf(
    provider.name,
    { summary: provider.summary, phone: provider.contact.phone },
    told,
  );
  const { email } = provider.contact;
  return {
    ...aboutGroup(group, told),
    id,
    name: `${group.name}, ${provider.name}`,
    status: 'active',
    ...(email === undefined ? {} : { email }),
    organization_id: organization.id,
    organization,
    application_process: provider.waysIn.map((way) => wayWords[way]).join(' '),
    ...agesOf(rounds.map(({ ages }) => ages)),
    assured_date: provider.confirmedOn,
    phones: phonesOf(name, provider.contact.phone, told),
    schedules: rounds.flatMap((round) => schedulesOf(id, round, told)),
    service_areas: areasOf(
      id,
      told.content.districts.filter(({ slug }) => provider.districts.includes(slug)),
      told,
    ),
    service_at_locations: locationsOf(id, rounds, told),
    languages: languageCodesOf(id, rounds, told),
  };
};

const wayWords = {
  direkt: 'Familjen anmäler sig direkt, utan beslut av socialtjänsten.',
  bistand: 'Socialtjänsten kan bevilja gruppen som bistånd.',
} as const;

const aboutGroup = (group: SupportGroup, { site }: Told) => ({
  alternate_name: groupNames[group.slug],
  description: group.summary,
  url: new URL(`/stodgrupper/${group.slug}/`, site).href,
  fees_description: group.cost,
  eligibility_description: `För barn ${group.need}.`,
});

const agesOf = (spans: readonly { from: number; to: number }[]) => ({
  minimum_age: Math.min(...spans.map(({ from }) => from)),
  maximum_age: Math.max(...spans.map(({ to }) => to)),
});

const organizationOf = (
  name: string,
  { summary, phone }: { summary?: string; phone: CoordinatingUnit['phone'] },
  told: Told,
) => ({
  id: told.uuidOf(`organization ${name}`),
  name,
  description: summary ?? `${name} i ${told.content.settings.city} samordnar stödgrupperna.`,
  phones: phonesOf(`organization ${name}`, phone, told),
});

const phonesOf = (owner: string, phone: string, { uuidOf }: Told) => [
  { id: uuidOf(`phone ${owner}`), number: phone.replace(/^0/, '+46 '), type: 'voice' },
];

const areasOf = (serviceId: string, districts: readonly { slug: string; name: string }[], { uuidOf }: Told) =>
  districts.map(({ slug, name }) => ({
    id: uuidOf(`area ${serviceId} ${slug}`),
    service_id: serviceId,
    name,
  }));

/** As `Date` counts them. */
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

const schedulesOf = (serviceId: string, round: GroupRound, { uuidOf }: Told) => {
  const schedule = scheduleOf(round);
  if (!schedule) return [];
  return weeklySchedules(schedule).map(({ firstDate, lastDate, utcOffsetHours }) => ({
    id: uuidOf(`schedule ${round.id} ${firstDate}`),
    service_id: serviceId,
    valid_from: firstDate,
    valid_to: lastDate,
    dtstart: firstDate,
    until: lastDate,
    timezone: utcOffsetHours,
    freq: 'WEEKLY',
    interval: 1,
    wkst: 'MO',
    byday: weekdays[new Date(firstDate).getUTCDay()],
    opens_at: timeWithOffset(schedule.startTime, utcOffsetHours),
    closes_at: timeWithOffset(schedule.endTime, utcOffsetHours),
    description: `${round.ages.from}–${round.ages.to} år, ${schedule.meetings} träffar i omgången. ${statusWords[round.status]}`,
  }));
};

const statusWords = {
  oppen: 'Öppen för anmälan.',
  'fa-platser': 'Få platser kvar.',
  full: 'Full.',
  planeras: 'Planeras.',
} as const;

const locationsOf = (serviceId: string, rounds: readonly GroupRound[], { uuidOf }: Told) =>
  [...new Set(rounds.flatMap((round) => scheduleOf(round)?.place ?? []))].map((place) => ({
    id: uuidOf(`at ${serviceId} ${place}`),
    service_id: serviceId,
    location_id: uuidOf(`location ${place}`),
    location: { id: uuidOf(`location ${place}`), location_type: 'physical', name: place },
  }));

/** ISO 639-1, and 639-3 for Swedish Sign Language, which has no shorter one. */
const languageCodes: Record<GroupLanguage, string> = {
  svenska: 'sv',
  arabiska: 'ar',
  engelska: 'en',
  finska: 'fi',
  persiska: 'fa',
  somaliska: 'so',
  tecken: 'swl',
};

const languageCodesOf = (serviceId: string, rounds: readonly GroupRound[], { uuidOf }: Told) =>
  [...new Set(rounds.flatMap((round) => languagesOf(round)))].map((language) => ({
    id: uuidOf(`language ${serviceId} ${language}`),
    service_id: serviceId,
    name: language === 'tecken' ? 'svenskt teckenspråk' : language,
    code: languageCodes[language],
  }));
