import type { ContentError, DocumentKind, RawDocument } from './content.ts';
import { fieldName } from './field-name.ts';
import { groupSlugSchema, isProtected } from './support-group.ts';

/**
 * Nothing of a protected group tells where or when it meets: neither the names of its documents nor
 * the words in them, nor what other documents say under its name. The words themselves are not
 * repeated in the error, which ends in a build log.
 */
export const protectedWhereabouts = (documents: readonly RawDocument[]): ContentError[] =>
  documents.flatMap((document) =>
    protectedTexts(document)
      .filter(({ text }) => tellsWhereabouts(text))
      .map(({ field }) => ({
        source: document.source,
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

export type FieldText = { field: string; text: string };

/** A document named after a protected group, or about it, as a whole; of others, the parts that are about it. */
export const protectedTexts = ({ kind, id, data }: RawDocument): FieldText[] =>
  namedAfterGroups.includes(kind) && names(id)
    ? [{ field: 'namnet', text: id }, ...texts(data)]
    : [...(isAbout(data) ? [{ field: 'namnet', text: id }] : []), ...textsAbout(data, [])];

const namedAfterGroups: readonly DocumentKind[] = ['groups', 'childPages', 'languageGroups'];

const names = (value: unknown): boolean => {
  const slug = groupSlugSchema.safeParse(value);
  return slug.success && isProtected(slug.data);
};

/** Asked of every value of every document, nearly all of which are texts: no schema is held to it. */
const isAbout = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'group' in value && names(value.group);

/** Every text of a value, at any depth, with the field that it stands in. */
export const texts = (value: unknown, path: readonly PropertyKey[] = []): FieldText[] =>
  typeof value === 'string'
    ? [{ field: fieldName(path), text: value }]
    : inside(value).flatMap(([key, each]) => texts(each, [...path, key]));

/** The texts of every part, at any depth, whose `group` is a protected one. */
const textsAbout = (value: unknown, path: readonly PropertyKey[]): FieldText[] =>
  isAbout(value)
    ? texts(value, path)
    : inside(value).flatMap(([key, each]) => textsAbout(each, [...path, key]));

const inside = (value: unknown): [PropertyKey, unknown][] => {
  if (Array.isArray(value)) return value.map((each, index) => [index, each]);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
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
