import { z } from 'zod';
import type { ContentError, DocumentKind, RawDocument } from './content.ts';
import { groupNames, groupSlugs, isProtected } from './group-names.ts';
import { type FieldText, protectedTexts, tellsWhereabouts, texts } from './protected-text.ts';

/**
 * No running text tells who holds a protected group, or where and when. A provider's own text does not name the group at
 * all, nor a group about its subject; elsewhere its name does not stand together with a day, a time, a street, a district
 * or a provider. Talks for one child (Trappansamtal) may be told: every district has them. The words themselves are not
 * repeated in the error, which ends in a build log.
 */
export const protectedMentions = (documents: readonly RawDocument[]): ContentError[] => {
  const tellers = namesOf(documents, 'providers', 'districts');
  return documents.flatMap((document) => {
    const { kind, source, data } = document;
    const isWrong = ({ field, text }: FieldText): boolean => {
      if (kind === 'providers') return namesGroup(text) || tellsOfGroup(text);
      if (!namesGroup(text)) return false;
      if (tellers?.test(text)) return true;
      // Where the whole document is about the group, `protectedWhereabouts` has told it already.
      return tellsWhereabouts(text) && !protectedTexts(document).some((each) => each.field === field);
    };
    return texts(data)
      .filter(isWrong)
      .map(({ field }) => ({ source, field, expected: kind === 'providers' ? byProvider : elsewhere }));
  });
};

const byProvider =
  'Det här låter som att anordnaren håller Trappan. Var Trappan finns får varken publiceras eller sparas här. Ta bort det. Trappansamtal får nämnas.';
const elsewhere =
  'Här står Trappan tillsammans med en dag, en tid, en plats, en stadsdel eller en anordnare. Ta bort det ena: var, när och hos vem Trappan träffas får varken publiceras eller sparas här.';

const protectedNames = groupSlugs.filter(isProtected).map((slug) => groupNames[slug]);

/** With a capital, as names are written: `trappan` is also the stairs. */
const groupName = new RegExp(
  protectedNames
    .flatMap((name) => [name, name.toLocaleUpperCase('sv')])
    .map((name) => `(?<!\\p{L})${name}(?!-?samtal)`)
    .join('|'),
  'u',
);
const namesGroup = (text: string): boolean => groupName.test(text);

/** A group for those who have met violence, in one sentence: that is Trappan, whatever it is called. */
const tellsOfGroup = (text: string): boolean =>
  text.split(/[.!?]\s/).some((sentence) => /våld/i.test(sentence) && /grupp/i.test(sentence));

const named = z.object({ name: z.string().trim().min(3) });

/** The names of documents, in the genitive too. */
const namesOf = (documents: readonly RawDocument[], ...kinds: DocumentKind[]): RegExp | undefined => {
  const names = documents
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ data }) => named.safeParse(data).data?.name ?? [])
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return names.length === 0 ? undefined : new RegExp(`(?<!\\p{L})(?:${names.join('|')})s?(?!\\p{L})`, 'iu');
};
