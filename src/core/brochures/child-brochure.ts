import { ageSpanText } from '../content/age-span.ts';
import type { ChildPage } from '../content/child-page.ts';
import type { SupportGroup } from '../content/support-group.ts';
import type { BrochureWords } from './brochure.ts';
import { paragraphs } from './parent-brochure.ts';
import { type BrochureSetting, backOf, briefOnWall, roundsOf, roundsSection } from './shared-parts.ts';

/** What a group is from the inside, for a child who can read it alone. */
export const childBrochure = (
  group: SupportGroup,
  page: ChildPage,
  setting: BrochureSetting,
): BrochureWords => {
  const rounds = roundsOf(group.slug, setting);
  return {
    kind: 'child',
    group: group.slug,
    title: `${group.name}, för barn`,
    cover: {
      heading: page.heading,
      lead: page.lead.join(' '),
      small: [`Gruppen heter ${group.name}.`, `Den är för dig som är ${ageSpanText(group.ages)}.`],
    },
    sections: [
      {
        heading: 'Handlar det här om mig?',
        blocks: [{ is: 'list', items: page.recognise }, paragraphs(page.afterRecognise)],
      },
      {
        heading: 'Så säger andra',
        blocks: [
          {
            is: 'said',
            items: page.voices.map(({ name, age, words }) => ({ by: `${name}, ${age} år`, words })),
          },
          paragraphs(['Barnen här är påhittade. Men så kan det kännas.']),
        ],
      },
      { heading: 'Vad händer första gången?', blocks: [{ is: 'steps', items: page.firstTime }] },
      {
        heading: 'Du får säga nej',
        blocks: [
          paragraphs(['Du behöver inte tala om varför. Du får säga:']),
          { is: 'list', items: page.mayRefuse },
        ],
      },
      {
        heading: 'Vem får veta vad?',
        blocks: [{ is: 'steps', items: page.whoIsTold.map(({ who, text }) => ({ heading: who, text })) }],
      },
      roundsSection(rounds, setting),
    ],
    wall: [
      { heading: 'Handlar det här om mig?', blocks: [{ is: 'list', items: page.recognise }] },
      roundsSection(rounds, setting, briefOnWall),
    ],
    notesHeading: 'Här kan du skriva eller rita',
    back: backOf(
      {
        heading: 'Skriv eller ring',
        texts: ['Du kan skriva till oss eller ringa själv. Du behöver inte fråga någon först.'],
        linkLead: 'Läs mer och skriv till oss',
      },
      setting,
    ),
  };
};
