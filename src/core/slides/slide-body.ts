import { whatHappensNext } from '../brochures/parent-brochure.ts';
import {
  type BrochureSetting,
  backOf,
  namesOf,
  noRound,
  shortAddress,
  wordsOfRound,
} from '../brochures/shared-parts.ts';
import { ageSpanText } from '../content/age-span.ts';
import { nextOfEachGroup, startingRounds } from '../content/round.ts';
import type { SlideWord } from '../content/slide-words.ts';
import type { SupportGroup } from '../content/support-group.ts';
import type { Slide, SlideBody, SlideLine } from './slide-deck.ts';

/** What a slide shows, and the document that says it where that is another than the slides' own. */
export const bodyOf = (
  word: SlideWord,
  setting: BrochureSetting,
): { body: SlideBody; source?: Slide['source'] } => {
  const { groups, professionals, unit } = setting.content;
  const from = (document: string, field: string) => ({ document: `content/${document}`, field });
  const pageOfProfessionals = (field: string) => from('sidor/for-yrkesverksamma.yaml', field);
  switch (word.shows) {
    case 'punkter':
      return { body: { layout: 'points', lines: (word.points ?? []).map(point) } };
    case 'grupper':
      return {
        body: {
          layout: 'groups',
          items: groups.map((group) => ({
            group: group.slug,
            lines: [name(group.name), text(`För barn ${group.need}`), text(ageSpanText(group.ages))],
          })),
        },
        source: from('stodgrupper/', 'need'),
      };
    case 'grupp': {
      const group = groups.find(({ slug }) => slug === word.group);
      const field = from(`stodgrupper/${word.group}.yaml`, 'weekByWeek');
      return {
        body: { layout: 'group', group: word.group ?? 'solrosen', lines: group ? ofGroup(group) : [] },
        source: field,
      };
    }
    case 'omgangar':
      return { body: roundsBody(setting), source: from('omgangar/', 'schedule') };
    case 'marka':
      return {
        body: { layout: 'text', lines: [...professionals.signs.map(point), text(professionals.signsMean)] },
        source: pageOfProfessionals('signs'),
      };
    case 'sager':
      return {
        body: {
          layout: 'text',
          lines: professionals.say.flatMap(({ to, words }) => [name(to), text(words)]),
        },
        source: pageOfProfessionals('say'),
      };
    case 'ja':
      return {
        body: { layout: 'text', lines: professionals.consent.map(point) },
        source: pageOfProfessionals('consent'),
      };
    case 'orolig':
      return {
        body: {
          layout: 'text',
          lines: [
            ...professionals.reportConcern.map(point),
            name(`${unit.reportConcern.name}: ${unit.reportConcern.phone}`),
            name(`${unit.onCall.name}, kvällar, nätter och helger: ${unit.onCall.phone}`),
          ],
        },
        source: pageOfProfessionals('reportConcern'),
      };
    case 'sedan': {
      const next = whatHappensNext(setting);
      const steps = next.is === 'steps' ? next.items : [];
      return {
        body: { layout: 'points', lines: steps.flatMap((step) => [name(step.heading), text(step.text)]) },
        source: from('samordning.yaml', 'people'),
      };
    }
    case 'kontakt':
      return { body: contactBody(setting), source: from('samordning.yaml', 'phoneHours') };
    default:
      return word.shows satisfies never;
  }
};

const point = (said: string): SlideLine => ({ is: 'point', text: said });
const text = (said: string): SlideLine => ({ is: 'text', text: said });
const name = (said: string): SlideLine => ({ is: 'name', text: said });

/** So many of the term's themes stand on a slide: enough to see what they are like. */
const themesMax = 5;

/** For whom, and what its meetings are about. The first is to get to know each other in every group. */
const ofGroup = ({ need, ages, weekByWeek }: SupportGroup): SlideLine[] => [
  name(`För barn ${need}`),
  text(ageSpanText(ages)),
  text('Så kan en träff heta:'),
  ...weekByWeek.slice(1, 1 + themesMax).map(({ theme }) => point(theme)),
];

const roundsBody = (setting: BrochureSetting): SlideBody => {
  const rounds = startingRounds(nextOfEachGroup(setting.content.rounds, setting.today), setting.today);
  if (rounds.length === 0) return { layout: 'points', lines: [text(noRound)] };
  return {
    layout: 'rounds',
    items: rounds.map((round) => {
      const { name: of, when, status } = wordsOfRound(round, setting);
      return { group: round.group, lines: [name(of), ...when.map(text), text(status)] };
    }),
  };
};

const contactBody = (setting: BrochureSetting): SlideBody => {
  const { phone, hours, urgent } = backOf({ heading: '', texts: [], linkLead: '' }, setting);
  return {
    layout: 'contact',
    lines: [
      { is: 'large', text: phone },
      ...hours.map(text),
      text(`${namesOf(setting)} svarar.`),
      text('Du behöver inte säga vilken familj det gäller.'),
      name(urgent),
    ],
    ...shortAddress({ kind: 'slides', form: 'hand' }, setting),
  };
};
