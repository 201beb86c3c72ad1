import { ageSpanText } from '../content/age-span.ts';
import type { LanguageGroup } from '../content/language.ts';
import type { SupportGroup } from '../content/support-group.ts';
import { weekdays } from '../content/weekdays.ts';
import type { Block, BrochureWords } from './brochure.ts';
import { type BrochureSetting, backOf, namesOf, onWall, roundsOf, roundsSection } from './shared-parts.ts';

/** What a group is, for somebody who thinks of sending a child there. `translated` in another language than Swedish. */
export const parentBrochure = (
  group: SupportGroup,
  setting: BrochureSetting,
  translated?: LanguageGroup,
): BrochureWords => {
  const { t } = setting.language;
  const words = translated ?? { ...group, meetings: [group.meetings], summary: [group.summary] };
  const rounds = roundsOf(group.slug, setting);
  const themes: Block = translated
    ? { is: 'list', items: translated.themes }
    : { is: 'steps', items: group.weekByWeek.map(({ theme, text }) => ({ heading: theme, text })) };
  return {
    kind: 'parent',
    group: group.slug,
    title: `${group.name}: ${t(`För barn ${words.need}.`).replace(/\.$/, '')}`,
    cover: {
      heading: group.name,
      lead: t(`För barn ${words.need}.`),
      small: [t(ageSpanText(group.ages)), words.cost],
    },
    sections: [
      { heading: t('Är det här något för oss?'), blocks: [paragraphs([...words.summary, ...words.forWhom])] },
      { heading: t('Så går det till'), blocks: [paragraphs(words.meetings), themes] },
      roundsSection(rounds, setting),
      { heading: t('Vem får veta vad?'), blocks: [paragraphs(words.secrecy)] },
      ...(words.parentGroup
        ? [{ heading: t('En grupp för dig som är förälder'), blocks: [paragraphs(words.parentGroup)] }]
        : []),
      { heading: t('Det här ersätter gruppen inte'), blocks: [paragraphs(words.doesNotReplace)] },
      { heading: t('Läs det här tillsammans'), blocks: [paragraphs(words.toTheChild)] },
      { heading: t('Det här händer sedan'), blocks: [whatHappensNext(setting)] },
    ],
    wall: [
      { heading: t('Är det här något för oss?'), blocks: [paragraphs(words.summary)] },
      roundsSection(rounds, setting, onWall),
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

/** From a registration to a first meeting, in the sentences of the pages. */
export const whatHappensNext = (setting: BrochureSetting): Block => {
  const { content, language } = setting;
  const { t } = language;
  return {
    is: 'steps',
    items: [
      {
        heading: t(`Inom ${weekdays(content.unit.answerWithinDays)}`),
        text: t(
          `${namesOf(setting)} hör av sig, så som du har valt. Ni pratar om vad barnet behöver och vad gruppen är.`,
        ),
      },
      {
        heading: t('När det finns en plats'),
        text: t(
          'Vi hör av oss igen och säger var och när ni ska komma. Då bestämmer ni om barnet vill börja.',
        ),
      },
    ],
  };
};

export const paragraphs = (texts: readonly string[]): Block => ({ is: 'paragraphs', texts });
