import type { z } from 'zod';
import type { Content, ContentError, DocumentKind, RawDocument } from './content.ts';
import { schemaOf } from './content.ts';
import { crossErrors } from './content-rules.ts';
import { contentErrorsOf, swedishMessage } from './schema-message.ts';
import type { GroupSlug } from './support-group.ts';
import { groupNames, groupSlugs } from './support-group.ts';

export type CheckedContent = { ok: true; content: Content } | { ok: false; errors: ContentError[] };

/**
 * Holds every document to its schema, and all of them together to the rules between them.
 * Promises either all of the content, typed, or every error at once, in an editor's Swedish:
 * one mistyped date is mended in one round, not in five. Never throws for wrong content.
 */
export const checkContent = (documents: readonly RawDocument[]): CheckedContent => {
  const errors: ContentError[] = [];

  const read = <Schema extends z.ZodType>(kind: DocumentKind, schemaFor: (data: unknown) => Schema) =>
    documents
      .filter((document) => document.kind === kind)
      .flatMap(({ id, source, data }) => {
        const parsed = schemaFor(data).safeParse(data, { error: swedishMessage });
        if (parsed.success) return [{ id, source, data: parsed.data }];
        errors.push(...contentErrorsOf(parsed.error, source, data));
        return [];
      });

  errors.push(...countErrors(documents));
  const unit = read('unit', schemaOf.unit)[0]?.data;
  const settings = read('settings', schemaOf.settings)[0]?.data;
  const groups = read('groups', schemaOf.groups);
  const rounds = read('rounds', schemaOf.rounds);
  const providers = read('providers', schemaOf.providers);
  const districts = read('districts', schemaOf.districts);

  errors.push(...crossErrors({ groups, rounds, providers, districts }, documents));
  if (errors.length > 0 || !unit || !settings) return { ok: false, errors };

  const withSlug = <Data>({ id, data }: { id: string; data: Data }) => ({ ...data, slug: id });
  return {
    ok: true,
    content: {
      settings,
      unit,
      groups: groupSlugs.flatMap((slug) =>
        groups.filter(({ id }) => id === slug).map(({ data }) => ({ ...data, slug })),
      ),
      rounds: rounds.map(({ id, data }) => ({ ...data, id })),
      providers: providers.map(withSlug),
      districts: districts.map(withSlug),
    },
  };
};

/** The documents that must exist, and the names that may stand only once. */
const countErrors = (documents: readonly RawDocument[]): ContentError[] => {
  const of = (kind: DocumentKind) => documents.filter((document) => document.kind === kind);
  const errors: ContentError[] = [];
  const add = (source: string, expected: string) => errors.push({ source, field: '', expected });

  for (const [kind, what] of [
    ['unit', 'den samordnande enheten'],
    ['settings', 'webbplatsens inställningar'],
  ] as const) {
    const [first, second] = of(kind);
    if (!first) add('innehållet', `Dokumentet om ${what} saknas. Skriv ett.`);
    if (second) add(second.source, `Det finns redan ett dokument om ${what}. Behåll ett av dem.`);
  }

  const slugs: readonly string[] = groupSlugs;
  for (const slug of groupSlugs)
    if (!of('groups').some(({ id }) => id === slug))
      add(
        'innehållet',
        `Gruppen ${groupNames[slug as GroupSlug]} saknas. Skriv ett dokument som heter ${slug}.`,
      );
  for (const { id, source } of of('groups'))
    if (!slugs.includes(id))
      add(
        source,
        `Det finns ingen grupp som heter ${id}. Döp dokumentet till ett av ${groupSlugs.join(', ')}.`,
      );

  const seen = new Map<string, string>();
  for (const { kind, id, source } of documents) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      add(
        source,
        `Namnet ${id} går inte att använda. Döp dokumentet med små bokstäver a–z, siffror och bindestreck.`,
      );
    const earlier = seen.get(`${kind} ${id}`);
    if (earlier) add(source, `Namnet ${id} finns redan i ${earlier}. Ge dokumentet ett eget namn.`);
    seen.set(`${kind} ${id}`, source);
  }
  return errors;
};
