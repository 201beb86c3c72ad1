import { ageSpanText } from '../content/age-span.ts';
import type { SupportGroup } from '../content/support-group.ts';
import { weekdays } from '../content/weekdays.ts';
import type { BrochureSection, BrochureWords } from './brochure.ts';
import { paragraphs } from './parent-brochure.ts';
import {
  type BrochureSetting,
  backOf,
  briefOnWall,
  namesOf,
  roundsOf,
  roundsSection,
} from './shared-parts.ts';

/** What, when and whom to call, for somebody who meets children or parents at work. */
export const professionalBrochure = (group: SupportGroup, setting: BrochureSetting): BrochureWords => {
  const { professionals, unit } = setting.content;
  const rounds = roundsOf(group.slug, setting);
  const isGroup: BrochureSection = {
    heading: 'Det här är gruppen',
    blocks: [paragraphs([group.meetings, group.cost])],
  };
  return {
    kind: 'professional',
    group: group.slug,
    title: `${group.name}, för dig som möter barn och föräldrar i jobbet`,
    cover: {
      heading: group.name,
      lead: `För barn ${group.need}.`,
      small: ['För dig som möter barn och föräldrar i jobbet', ageSpanText(group.ages)],
    },
    sections: [
      isGroup,
      {
        heading: 'Det kan du märka',
        blocks: [{ is: 'list', items: professionals.signs }, paragraphs([professionals.signsMean])],
      },
      {
        heading: 'Det kan du säga',
        blocks: [{ is: 'said', items: professionals.say.map(({ to, words }) => ({ by: to, words })) }],
      },
      { heading: 'Familjens ja', blocks: [{ is: 'list', items: professionals.consent }] },
      roundsSection(rounds, setting),
      {
        heading: 'Så anmäler du',
        blocks: [
          paragraphs([
            'Anmäl tillsammans med familjen på vår sida, eller ring oss.',
            `${namesOf(setting)} ringer familjen inom ${weekdays(unit.answerWithinDays)}.`,
          ]),
        ],
      },
      {
        heading: 'Är du orolig för ett barn?',
        blocks: [
          { is: 'list', items: professionals.reportConcern },
          paragraphs([`${unit.reportConcern.name}: ${unit.reportConcern.phone}`]),
          paragraphs([`${unit.onCall.name}, kvällar, nätter och helger: ${unit.onCall.phone}`]),
        ],
      },
      { heading: 'Det här ersätter gruppen inte', blocks: [paragraphs(group.doesNotReplace)] },
    ],
    wall: [
      { heading: isGroup.heading, blocks: [paragraphs([group.meetings])] },
      { heading: 'Det kan du märka', blocks: [{ is: 'list', items: professionals.signs }] },
      roundsSection(rounds, setting, briefOnWall),
    ],
    notesHeading: 'Det här vill jag fråga om',
    back: backOf(
      {
        heading: 'Fråga oss först',
        texts: ['Ring oss om du är osäker. Du behöver inte säga vilken familj det gäller.'],
        linkLead: 'Läs mer, och anmäl tillsammans med familjen',
      },
      setting,
    ),
  };
};
