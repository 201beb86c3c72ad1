import { ageSpanText } from '../content/age-span.ts';
import type { Content } from '../content/content.ts';
import type { CoordinatingUnit } from '../content/coordinating-unit.ts';
import { timeText } from '../content/date-words.ts';
import { type GroupSlug, groupNames, isProtected } from '../content/group-names.ts';
import { type GroupRound, scheduleOf, startingRounds } from '../content/round.ts';
import { statusWords } from '../content/round-status-words.ts';
import { termText } from '../content/term.ts';
import { capital } from '../language/capital.ts';
import { dateIn, leafIn, listIn, timeIn } from '../language/local-dates.ts';
import type { PageLanguage } from '../language/page-language.ts';
import { roundStartIn } from '../language/round-start.ts';
import type { BrochureRound, BrochureSection, BrochureWords, ShortAddress } from './brochure.ts';
import { type Paper, shortCode } from './short-code.ts';

/** What every brochure is made with. */
export type BrochureSetting = {
  content: Content;
  today: string;
  site: URL;
  language: PageLanguage;
};

/** How many rounds stand on a paper, and whether each has its time, its place and who arranges it; the page has all. */
type ToldRounds = { countMax: number; when: boolean; who: boolean };
const inBrochure: ToldRounds = { countMax: 4, when: true, who: true };
/** On a wall parents see where and when; others, and who looks for a group, which there are. */
export const onWall: ToldRounds = { countMax: 2, when: true, who: false };
export const briefOnWall: ToldRounds = { countMax: 4, when: false, who: false };

/** Where there is no round to tell of. */
export const noRound = 'Ingen ny grupp är bestämd än. Anmäl intresse ändå, så hör vi av oss när vi vet.';

/** Those of the rounds that start, or that none is decided. */
export const roundsSection = (
  rounds: readonly GroupRound[],
  setting: BrochureSetting,
  told: ToldRounds = inBrochure,
): BrochureSection => {
  const { t } = setting.language;
  const items = startingRounds(rounds, setting.today)
    .slice(0, told.countMax)
    .map((round) => roundOf(round, setting, told));
  return {
    heading: t('När börjar nästa grupp?'),
    blocks: items.length > 0 ? [{ is: 'rounds', items }] : [{ is: 'paragraphs', texts: [t(noRound)] }],
  };
};

/** Every round of a group. */
export const roundsOf = (group: GroupSlug, { content }: BrochureSetting): GroupRound[] =>
  content.rounds.filter((round) => round.group === group);

const roundOf = (round: GroupRound, setting: BrochureSetting, told: ToldRounds): BrochureRound => {
  const {
    content,
    language: { lang, t },
  } = setting;
  const schedule = scheduleOf(round);
  const leaf = schedule && leafIn(lang, schedule.startDate);
  const [season = '', year = ''] = termText(round.term).split(' ');
  const provider = content.providers.find(({ slug }) => slug === round.provider)?.name;
  const { name, when, status } = wordsOfRound(round, setting);
  return {
    group: round.group,
    leaf: leaf
      ? { top: leaf.month, large: leaf.day, foot: leaf.weekday }
      : { top: t(season), large: year, foot: '' },
    name,
    lines: [
      ...(told.when ? when : when.slice(0, 1)),
      // Of a protected group not the provider either: a small one's name would tell where it meets.
      ...(told.who && provider && !isProtected(round.group) ? [`${t('Den som ordnar:')} ${provider}`] : []),
      status,
    ],
  };
};

/** What a round that starts is called, when and where it is, and whether it has seats; of a protected group neither day nor place. */
export const wordsOfRound = (round: GroupRound, { language, today }: BrochureSetting) => {
  const { lang, t } = language;
  const schedule = scheduleOf(round);
  return {
    name: `${groupNames[round.group]}, ${t(ageSpanText(round.ages))}`,
    when: [
      roundStartIn(language, round, today),
      ...(schedule
        ? [
            t(
              `En gång i veckan klockan ${timeIn(lang, schedule.startTime)}–${timeIn(lang, schedule.endTime)}.`,
            ),
            schedule.place,
          ]
        : [
            isProtected(round.group)
              ? t(
                  'Dag och plats står inte här. Det är för att alla ska vara trygga. Du får veta när vi hörs.',
                )
              : t('Dag och plats är inte bestämda än.'),
          ]),
    ],
    status: `${t(statusWords[round.status].status)}.`,
  };
};

/** Contact, the way to the page, and the day on which all this was so. */
export const backOf = (
  { heading, texts, linkLead }: Back,
  { content: { unit }, today, language }: BrochureSetting,
): BrochureWords['back'] => {
  const { lang, t } = language;
  return {
    heading,
    texts,
    phone: unit.phone,
    hours: hoursOf(unit, language),
    people: unit.people.map(({ name, role }) => `${name}, ${t(role)}`),
    address: [unit.name, ...unit.address],
    linkLead,
    urgent: t('Är det bråttom? Ring 112. Vill du prata med någon nu? Ring Bris på 116 111.'),
    validOn: t(`Uppgifterna gällde ${dateIn(lang, today)}.`),
  };
};
type Back = {
  heading: string;
  texts: readonly string[];
  linkLead: string;
};

/** The short address of a paper, whole, to be typed, and as its code is told of. */
export const shortAddress = (
  paper: Paper,
  { site, language: { t } }: Pick<BrochureSetting, 'site' | 'language'>,
): ShortAddress => {
  const link = new URL(`/s/${shortCode(paper)}`, site);
  const linkText = `${link.host}${link.pathname}`;
  return { link: link.href, linkText, linkAlt: t(`QR-kod som leder till ${linkText}`) };
};

/** When somebody answers the telephone. */
export const hoursOf = ({ phoneHours }: CoordinatingUnit, { t }: PageLanguage): string[] =>
  phoneHours.map(({ days, from, to }) => `${capital(t(days))} ${hourText(from)}–${hourText(to)}`);

/** Who calls back, and within how many working days. */
export const namesOf = ({ content: { unit }, language: { lang } }: BrochureSetting): string =>
  listIn(
    lang,
    unit.people.map(({ name }) => name),
    'disjunction',
  );

/** `9`, as the pages write when somebody answers. */
const hourText = (time: string): string => timeText(time).replace(/^0/, '').replace(/\.00$/, '');
