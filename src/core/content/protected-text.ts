import { z } from 'zod';
import type { ContentError, RawDocument } from './content.ts';
import { fieldName } from './field-name.ts';
import { groupSlugSchema, isProtected } from './support-group.ts';

/**
 * Nothing of a protected group tells where or when it meets: neither the names of its documents nor
 * the words in them. The words themselves are not repeated in the error, which ends in a build log.
 */
export const protectedWhereabouts = (documents: readonly RawDocument[]): ContentError[] =>
  documents.filter(ofProtectedGroup).flatMap(({ id, source, data }) =>
    [{ field: 'namnet', text: id }, ...texts(data, [])]
      .filter(({ text }) => tellsWhereabouts(text))
      .map(({ field }) => ({
        source,
        field,
        expected:
          'Här står något som ser ut som en dag, en tid eller en plats. Var och när Trappan träffas får varken publiceras eller sparas här. Ta bort det.',
      })),
  );

/**
 * Whether a text holds what looks like a date, a time of day or a street address. A net under
 * editors' hands: it cannot know every name of a place.
 */
export const tellsWhereabouts = (text: string): boolean => patterns.some((pattern) => pattern.test(text));

const ofProtectedGroup = ({ kind, id, data }: RawDocument): boolean => {
  const isGroup = kind === 'groups' || kind === 'languageGroups';
  const slug = groupSlugSchema.safeParse(isGroup ? id : groupOf.parse(data).group);
  return (isGroup || kind === 'rounds') && slug.success && isProtected(slug.data);
};

const groupOf = z.object({ group: z.unknown() }).catch({ group: undefined });

const texts = (value: unknown, path: readonly PropertyKey[]): { field: string; text: string }[] => {
  if (typeof value === 'string') return [{ field: fieldName(path), text: value }];
  if (Array.isArray(value)) return value.flatMap((inside, index) => texts(inside, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => texts(inside, [...path, key]));
};

const months =
  'jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** `\b` knows ASCII only, so the edges of a Swedish word are spelled out. */
const word = (inside: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${inside})(?![\\p{L}\\d])`, 'iu');

const patterns = [
  word('\\d{4}-\\d{1,2}-\\d{1,2}'),
  word('\\d{1,2}/\\d{1,2}'),
  word('(?:[01]?\\d|2[0-3])[.:][0-5]\\d'),
  word('(?:klockan|kl\\.?)[ -]?\\d{1,2}'),
  word('(?:mån|tis|ons|tors|fre|lör|sön|man|lor|son)dag(?:en|ar|arna|s)?'),
  word(`\\d{1,2}(?:[:]?e)?[ -](?:${months})`),
  word('(?:vecka|v\\.?)[ -]?\\d{1,2}'),
  word(
    '\\p{L}*(?:gatan?|v[äa]g(?:en)?|torg(?:et)?|gr[äa]nd(?:en)?|stig(?:en)?|all[ée]n?|plan)[ -]?\\d+ ?[a-z]?',
  ),
];
