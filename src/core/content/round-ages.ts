import { z } from 'zod';
import type { AgeSpan } from './age-span.ts';
import { ageSpanSchema, ageSpanText } from './age-span.ts';
import type { ContentError, RawDocument } from './content.ts';

/** A round takes no child whom its group is not for. */
export const roundAges = (documents: readonly RawDocument[]): ContentError[] => {
  const groups = documents.filter(({ kind }) => kind === 'groups');
  return documents
    .filter(({ kind }) => kind === 'rounds')
    .flatMap(({ source, data }) => {
      const round = roundSchema.safeParse(data);
      const ofGroup = agedSchema.safeParse(groups.find(({ id }) => id === round.data?.group)?.data);
      if (!round.success || !ofGroup.success || within(round.data.ages, ofGroup.data.ages)) return [];
      return [
        {
          source,
          field: 'ages',
          expected: `Omgången är för ${ageSpanText(round.data.ages)}, men gruppen är för ${ageSpanText(ofGroup.data.ages)}. Skriv åldrar som ryms i gruppens.`,
        },
      ];
    });
};

const agedSchema = z.object({ ages: ageSpanSchema });
/** Made once, not for each round. */
const roundSchema = agedSchema.extend({ group: z.string() });

const within = (inner: AgeSpan, outer: AgeSpan): boolean => inner.from >= outer.from && inner.to <= outer.to;
