import type { GroupSlug } from '../content/group-names.ts';
import type { Translate } from '../language/translator.ts';

/** What each group's drawing shows, for somebody who does not see it. */
export const emblemAltsIn = (t: Translate): Record<GroupSlug, string> => ({
  solrosen: t('En solros som lutar sig mot ljuset.'),
  'skilda-varldar': t('Två små världar med en stig emellan.'),
  trappan: t('En trappa upp mot en öppen dörr.'),
  barnkraft: t('En drake som en stor och en liten hand håller i.'),
});
