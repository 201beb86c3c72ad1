import type { Content } from '../content/content.ts';
import { type PageLanguage, spokenLanguage, swedish } from '../language/page-language.ts';
import { type Brochure, BrochureError, type BrochureWords } from './brochure.ts';
import { childBrochure } from './child-brochure.ts';
import { emblemAltsIn } from './emblem-alts.ts';
import { offerBrochure } from './offer-brochure.ts';
import { parentBrochure } from './parent-brochure.ts';
import { professionalBrochure } from './professional-brochure.ts';
import { type BrochureSetting, shortAddress } from './shared-parts.ts';
import type { PaperForm } from './short-code.ts';

const audience = { parent: 'foralder', child: 'barn', professional: 'yrkesverksam', offer: 'alla' } as const;

/**
 * Every brochure on the day `today` (ISO 8601): the whole offer, then each group's, in Swedish and in each language that
 * has the words. `site` is the site's own address. Throws `BrochureError` where a text is missing.
 */
export const brochures = (content: Content, { today, site }: { today: string; site: URL }): Brochure[] => [
  ...inSwedish({ content, today, site, language: swedish }),
  ...content.languages.flatMap((each) => {
    const language = spokenLanguage(each);
    const setting = { content, today, site, language };
    const parents = each.groups.flatMap((translated) =>
      content.groups
        .filter(({ slug }) => slug === translated.slug)
        .map((group) => parentBrochure(group, setting, translated)),
    );
    return [offerBrochure(setting, each), ...parents].map((words) =>
      whole(words, { code: each.code, name: each.name, language, site }),
    );
  }),
];

const inSwedish = (setting: BrochureSetting): Brochure[] =>
  [offerBrochure(setting), ...setting.content.groups.flatMap((group) => ofGroup(group, setting))].map(
    (words) => whole(words, { name: 'Svenska', language: swedish, site: setting.site }),
  );

const ofGroup = (group: Content['groups'][number], setting: BrochureSetting): BrochureWords[] => {
  const page = setting.content.childPages.find(({ slug }) => slug === group.slug);
  if (!page)
    throw new BrochureError({
      brochure: `${group.slug}-barn`,
      source: `content/for-barn/${group.slug}.yaml`,
      field: 'heading',
      expected: `Sidan till barn om ${group.name} saknas. Skriv den, så görs broschyren av den.`,
    });
  return [
    parentBrochure(group, setting),
    childBrochure(group, page, setting),
    professionalBrochure(group, setting),
  ];
};

const whole = (words: BrochureWords, { code, name, language, site }: In): Brochure => {
  const { kind, group } = words;
  const paper = { kind, ...(group ? { group } : {}), ...(code ? { languageCode: code } : {}) };
  const addressOn = (form: PaperForm) => shortAddress({ ...paper, form }, { site, language });
  return {
    ...words,
    name: [group, audience[kind], code].filter(Boolean).join('-'),
    ...(code ? { languageCode: code } : {}),
    languageName: name,
    lang: language.lang,
    emblemAlts: emblemAltsIn(language.t),
    wall: { sections: words.wall, ...addressOn('wall') },
    back: { ...words.back, ...addressOn('hand') },
  };
};
type In = { code?: string; name: string; language: PageLanguage; site: URL };
