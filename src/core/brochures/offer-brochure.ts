import { ageSpanText } from '../content/age-span.ts';
import type { Language } from '../content/language.ts';
import { nextOfEachGroup } from '../content/round.ts';
import type { BrochureWords } from './brochure.ts';
import { paragraphs, whatHappensNext } from './parent-brochure.ts';
import { type BrochureSetting, backOf, briefOnWall, roundsSection } from './shared-parts.ts';

/** All groups, for somebody who does not know them yet. `translated` in another language than Swedish. */
export const offerBrochure = (setting: BrochureSetting, translated?: Language): BrochureWords => {
  const { content, today, language } = setting;
  const { t } = language;
  const groups = content.groups.map((group) => {
    const words = translated?.groups.find(({ slug }) => slug === group.slug) ?? {
      need: group.need,
      summary: [group.summary],
    };
    return {
      group: group.slug,
      name: group.name,
      ages: t(ageSpanText(group.ages)),
      need: t(`För barn ${words.need}.`),
      summary: words.summary,
    };
  });
  const groupsHeading = translated?.front.groups.heading ?? 'Vad handlar det om?';
  const next = nextOfEachGroup(content.rounds, today);
  return {
    kind: 'offer',
    title: translated?.front.heading ?? content.settings.name,
    cover: {
      heading: translated?.front.heading ?? swedishFront.heading,
      lead: translated?.front.lead[0] ?? swedishFront.lead,
      small: content.groups.map(({ name }) => name),
    },
    sections: [
      {
        heading: groupsHeading,
        blocks: [
          {
            is: 'groups',
            items: groups.map(({ need, summary, ...group }) => ({ ...group, texts: [need, ...summary] })),
          },
        ],
      },
      roundsSection(next, setting),
      { heading: t('Det här händer sedan'), blocks: [whatHappensNext(setting)] },
      ...(translated
        ? [{ heading: translated.registering.heading, blocks: [paragraphs(translated.registering.lead)] }]
        : [
            {
              heading: 'Vad det kostar och ger',
              blocks: [paragraphs([...content.parentPage.costs, ...content.parentPage.gives])],
            },
          ]),
    ],
    wall: [
      {
        heading: groupsHeading,
        blocks: [
          {
            is: 'groups',
            items: groups.map(({ need, summary: _, ...group }) => ({ ...group, texts: [need] })),
          },
        ],
      },
      roundsSection(next, setting, briefOnWall),
    ],
    notesHeading: t('Det här vill jag fråga om'),
    back: backOf(
      {
        heading: t('Fråga oss först'),
        texts: [t('Ring och prata med oss om du är osäker. Du behöver inte säga vad du heter.')],
        linkLead: t('Anmäl intresse'),
      },
      setting,
    ),
  };
};

/** The front page's words to somebody who sees it for the first time. */
const swedishFront = {
  heading: 'Grupper för barn som har det svårt hemma',
  lead: 'I en stödgrupp träffar barn andra som har det ungefär som de. Det är gratis.',
};
