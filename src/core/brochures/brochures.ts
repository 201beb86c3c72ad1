import { ageSpanText } from '../content/age-span.ts';
import type { Content } from '../content/content.ts';
import { dateText, timeText } from '../content/date-words.ts';
import { isProtected } from '../content/group-names.ts';
import { nationalLines } from '../content/national-lines.ts';
import { comingRounds, type GroupRound } from '../content/round.ts';
import { briefText } from '../content/round-words.ts';
import type { SupportGroup } from '../content/support-group.ts';
import type { Brochure, BrochureAudience, BrochureSection } from './brochure.ts';
import { shortAddress } from './short-codes.ts';

/** What brochures are made of: the content of the pages. */
export type BrochureContent = Pick<
  Content,
  'settings' | 'unit' | 'groups' | 'rounds' | 'providers' | 'childPages' | 'parentPage' | 'professionals'
> & { today: string };

/** Every brochure: of each group one to parents, one to children and one to professionals, and one of all groups. `site` is absolute. */
export const brochures = (content: BrochureContent, site: URL): Brochure[] => [
  allGroups(content, site),
  ...content.groups.flatMap((group) => [
    toParents(content, group, site),
    toChildren(content, group, site),
    toProfessionals(content, group, site),
  ]),
];

const { children, danger } = nationalLines;
const text = (...texts: string[]) => ({ kind: 'text' as const, texts });
const points = (list: readonly string[]) => ({ kind: 'points' as const, points: list });

const toParents = (content: BrochureContent, group: SupportGroup, site: URL): Brochure => ({
  ...around(content, site, { audience: 'foraldrar', group }),
  title: group.name,
  lead: `En stödgrupp för barn ${group.need}.`,
  sections: [
    { heading: 'Är det här något för mitt barn?', blocks: [text(group.summary, ...group.forWhom)] },
    { heading: 'Så går det till', blocks: [text(group.meetings)] },
    startingSection(content, group),
    {
      heading: 'Träff för träff',
      blocks: [
        {
          kind: 'steps',
          steps: group.weekByWeek.map(({ theme, text: what }) => ({ heading: theme, text: what })),
        },
      ],
    },
    ...(group.parentGroup ? [{ heading: 'Din egen grupp', blocks: [text(...group.parentGroup)] }] : []),
    { heading: 'Det som sägs stannar i gruppen', blocks: [text(...group.secrecy)] },
    { heading: 'Så kan du säga till ditt barn', blocks: [points(content.parentPage.sayToTheChild)] },
    { heading: 'Vad det kostar', blocks: [text(group.cost)] },
    { heading: 'Det här ersätter gruppen inte', blocks: [text(...group.doesNotReplace)] },
  ],
});

const toChildren = (content: BrochureContent, group: SupportGroup, site: URL): Brochure => {
  const page = content.childPages.find(({ slug }) => slug === group.slug);
  if (!page)
    throw new Error(`There is no page to children about ${group.slug}, so no brochure can be made of it.`);
  return {
    ...around(content, site, { audience: 'barn', group }),
    title: page.heading,
    lead: page.lead.join(' '),
    sections: [
      {
        heading: 'Känner du igen något?',
        blocks: [points(page.recognise), text(...page.afterRecognise)],
      },
      {
        heading: 'Andra som har gått i gruppen',
        blocks: [
          text('De här barnen är påhittade. Men det de säger är vanligt.'),
          {
            kind: 'said',
            said: page.voices.map(({ name, age, words }) => ({ who: `${name}, ${age} år`, words })),
          },
        ],
      },
      { heading: 'Första gången', blocks: [{ kind: 'steps', steps: page.firstTime }] },
      { heading: 'Du får säga nej', blocks: [points(page.mayRefuse)] },
      {
        heading: 'Vem får veta vad?',
        blocks: [
          {
            kind: 'steps',
            steps: page.whoIsTold.map(({ who, text: what }) => ({ heading: who, text: what })),
          },
        ],
      },
      {
        heading: 'Om du vill prata med någon nu',
        blocks: [
          text(
            `Vill du prata med någon på ${children.name}? Ring ${children.phone}.`,
            `Är någon i fara? Ring ${danger.phone}.`,
          ),
        ],
      },
    ],
  };
};

const toProfessionals = (content: BrochureContent, group: SupportGroup, site: URL): Brochure => {
  const { professionals, unit } = content;
  return {
    ...around(content, site, { audience: 'yrkesverksamma', group }),
    title: group.name,
    lead: `För dig som möter barn ${group.need}.`,
    sections: [
      { heading: 'Det här är gruppen', blocks: [text(group.summary, group.meetings, group.cost)] },
      startingSection(content, group),
      {
        heading: 'Tecken att lägga märke till',
        blocks: [points(professionals.signs), text(professionals.signsMean)],
      },
      {
        heading: 'Så kan du säga',
        blocks: [{ kind: 'said', said: professionals.say.map(({ to, words }) => ({ who: to, words })) }],
      },
      { heading: 'Familjens ja', blocks: [points(professionals.consent)] },
      { heading: 'Orosanmälan', blocks: [points(professionals.reportConcern), concern(unit)] },
      { heading: 'Det här ersätter gruppen inte', blocks: [text(...group.doesNotReplace)] },
    ],
  };
};

const allGroups = (content: BrochureContent, site: URL): Brochure => ({
  ...around(content, site, { audience: 'alla', group: undefined }),
  title: 'Stödgrupper för barn och unga',
  lead: 'För barn och unga som har det svårt hemma, och för deras föräldrar.',
  sections: [
    { heading: 'Det finns en grupp', blocks: [text(...content.parentPage.lead)] },
    ...content.groups.map((group) => ({
      heading: `${group.name}, för barn ${group.need}`,
      blocks: [text(group.summary), ...startingSection(content, group).blocks],
    })),
    { heading: 'Det här ger det', blocks: [text(...content.parentPage.gives)] },
    { heading: 'Det här kostar det', blocks: [text(...content.parentPage.costs)] },
    { heading: 'Så kan du säga till ditt barn', blocks: [points(content.parentPage.sayToTheChild)] },
    { heading: 'Det här ersätter grupperna inte', blocks: [text(...content.parentPage.doesNotReplace)] },
  ],
});

/** What is on its way, with the days that the content has; of a protected group the term alone. */
const startingSection = (
  { rounds, providers, today }: BrochureContent,
  group: SupportGroup,
): BrochureSection => {
  const coming = comingRounds(rounds, today).filter((round) => round.group === group.slug);
  const providerOf = ({ provider }: GroupRound) =>
    providers.find(({ slug }) => slug === provider)?.name ?? '';
  const list = coming.map((round) => `${ageSpanText(round.ages)}. ${briefText(round, providerOf(round))}`);
  return {
    heading: 'Det här startar',
    blocks: [
      ...(list.length === 0
        ? [text('Ingen ny grupp är bestämd än. Anmäl ändå, så hör vi av oss när nästa börjar.')]
        : [points(list)]),
      ...(isProtected(group.slug)
        ? [text('Dag, tid och plats skrivs aldrig ut. Du får veta det när vi hörs.')]
        : []),
    ],
  };
};

const concern = ({ reportConcern, onCall }: BrochureContent['unit']) =>
  text(
    `${reportConcern.name}: ${reportConcern.phone}.`,
    `Kvällar och helger: ${onCall.name}, ${onCall.phone}.`,
    `Är någon i fara? Ring ${danger.phone}.`,
  );

const around = (
  { unit, today }: BrochureContent,
  site: URL,
  { audience, group }: { audience: BrochureAudience; group: SupportGroup | undefined },
): Pick<Brochure, 'slug' | 'audience' | 'group' | 'contact' | 'address' | 'asOf' | 'date'> => ({
  slug: group ? `${group.slug}-${audience}` : 'alla-grupper',
  audience,
  group: group?.slug,
  contact: {
    heading: audience === 'barn' ? 'Ring oss, eller be en vuxen att ringa' : 'Ring oss, eller anmäl på nätet',
    name: unit.name,
    phone: unit.phone,
    hours: unit.phoneHours.map(({ days, from, to }) => `${capital(days)} ${short(from)}–${short(to)}`),
    what: contactWords[audience],
  },
  address: addressOf(shortAddress(audience, group?.slug), site),
  asOf: `Uppgifterna gäller ${dateText(today)}.`,
  date: today,
});

const addressOf = (path: string, site: URL) => ({
  url: new URL(path, site).href,
  short: `${site.host}${path}`,
});

const contactWords: Record<BrochureAudience, string> = {
  foraldrar: 'Du behöver inte säga vad du heter för att fråga.',
  barn: 'Du behöver inte säga vad du heter.',
  yrkesverksamma: 'Fråga gärna först. Du behöver inte säga vad familjen heter.',
  alla: 'Du behöver inte säga vad du heter för att fråga.',
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const short = (time: string): string => timeText(time).replace(/^0/, '').replace(/\.00$/, '');
