import { z } from 'zod';
import type { ContentError, RawDocument } from './content.ts';
import { groupSlugs, isProtected } from './group-names.ts';

/**
 * A provider of protected groups alone has no picture: it would show where they meet. One that holds others too shows the
 * house of those.
 */
export const protectedPictures = (documents: readonly RawDocument[]): ContentError[] => {
  const rounds = documents.filter(({ kind }) => kind === 'rounds').map(({ data }) => roundOf.parse(data));
  return documents.flatMap(({ kind, id, source, data }) => {
    const provider = kind === 'providers' ? providerOf.parse(data) : undefined;
    if (!provider?.picture) return [];
    const held = [
      ...rounds.filter((round) => round.provider === id).map(({ group }) => group),
      ...provider.standing.map(({ need }) => need),
    ].filter((group) => group !== undefined);
    return held.length > 0 && held.every(isProtected)
      ? [{ source, field: 'picture', expected: showsTooMuch }]
      : [];
  });
};

const showsTooMuch =
  'Den här anordnaren får inte ha någon bild: den skulle visa en plats som ska vara skyddad. Ta bort bilden.';

const group = z.enum(groupSlugs).optional().catch(undefined);
const roundOf = z.object({ provider: z.unknown(), group }).catch({ provider: undefined, group: undefined });
const providerOf = z
  .object({ picture: z.unknown(), standing: z.array(z.object({ need: group })).catch([]) })
  .catch({ picture: undefined, standing: [] });
