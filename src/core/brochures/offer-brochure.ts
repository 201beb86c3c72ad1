import { ageSpanText } from '../content/age-span.ts';
import type { Language } from '../content/language.ts';
import { nextOfEachGroup } from '../content/round.ts';
import type { Block, BrochureWords } from './brochure.ts';
import { paragraphs, whatHappensNext } from './parent-brochure.ts';
import { type BrochureSetting, backOf, roundsSection } from './shared-parts.ts';

/** All groups, for somebody who does not know them yet. `translated` in another language than Swedish. */
export const offerBrochure = (setting: BrochureSetting, translated?: Language): BrochureWords => {
  const { content, today, language } = setting;
  const { t } = language;
  const groups: Block = {
    is: 'groups',
    items: content.groups.map((group) => {
      const words = translated?.groups.find(({ slug }) => slug === group.slug) ?? {
        need: group.need,
        summary: [group.summary],
      };
      return {
        group: group.slug,
        name: group.name,
        ages: t(ageSpanText(group.ages)),
        texts: [t(`För barn ${words.need}.`), ...words.summary],
      };
    }),
  };
  return {
    kind: 'offer',
    title: translated?.front.heading ?? content.settings.name,
    cover: {
      heading: translated?.front.heading ?? swedishFront.heading,
      lead: translated?.front.lead[0] ?? swedishFront.lead,
      small: content.groups.map(({ name }) => name),
    },
    sections: [
      { heading: translated?.front.groups.heading ?? 'Vad handlar det om?', blocks: [groups] },
      roundsSection(nextOfEachGroup(content.rounds, today), setting),
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
    back: backOf(
      {
        kind: 'offer',
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
