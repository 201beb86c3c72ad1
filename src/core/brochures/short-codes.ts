import { type GroupSlug, groupSlugs } from '../content/group-names.ts';
import type { BrochureAudience } from './brochure.ts';

const groupCodes: Record<GroupSlug, string> = {
  solrosen: 'so',
  'skilda-varldar': 'sv',
  trappan: 'tr',
  barnkraft: 'bk',
};
const audienceCodes: Record<BrochureAudience, string> = {
  foraldrar: 'f',
  barn: 'b',
  yrkesverksamma: 'y',
  alla: 'alla',
};

/** The address on paper, short enough to be typed: `/s/sof`. It never changes: papers stay on walls. */
export const shortAddress = (audience: BrochureAudience, group: GroupSlug | undefined): string =>
  `/s/${group ? groupCodes[group] : ''}${audienceCodes[audience]}`;

/** Where a brochure's reader is led. */
export const pageOf = (audience: BrochureAudience, group: GroupSlug | undefined): string => {
  if (!group) return '/stodgrupper/';
  return audience === 'barn' ? `/for-barn/${group}/` : `/stodgrupper/${group}/`;
};

/** Every short address with the page that it leads to. */
export const shortAddresses = (): Record<string, string> =>
  Object.fromEntries(
    [
      { audience: 'alla' as const, group: undefined },
      ...groupSlugs.flatMap((group) =>
        (['foraldrar', 'barn', 'yrkesverksamma'] as const).map((audience) => ({ audience, group })),
      ),
    ].map(({ audience, group }) => [shortAddress(audience, group), pageOf(audience, group)]),
  );
