import type { z } from 'zod';
import type { Content, ContentError, DocumentKind, RawDocument } from './content.ts';
import { schemaOf } from './content.ts';
import { contentRules } from './content-rules.ts';
import { languagesOf } from './language-documents.ts';
import { inTimeOrder } from './lecture.ts';
import { inSiteOrder } from './profession.ts';
import { inReadingOrder } from './routine.ts';
import { contentErrorsOf, swedishMessage } from './schema-message.ts';
import { groupSlugs } from './support-group.ts';

export type CheckedContent = { ok: true; content: Content } | { ok: false; errors: ContentError[] };

/**
 * Holds every document to its schema, and all of them together to the rules between them.
 * Promises either all of the content, typed, or every error at once, in an editor's Swedish:
 * five mistakes are mended in one round, not in five. Never throws for wrong content.
 */
export const checkContent = (documents: readonly RawDocument[]): CheckedContent => {
  const errors = contentRules.flatMap((rule) => rule(documents));

  const read = <Schema extends z.ZodType>(kind: DocumentKind, schemaFor: (data: unknown) => Schema) =>
    documents
      .filter((document) => document.kind === kind)
      // By name, so that every source of the same documents gives the same site.
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap(({ id, source, data, language }) => {
        const parsed = schemaFor(data).safeParse(data, { error: swedishMessage });
        if (parsed.success) return [{ id, language, data: parsed.data }];
        errors.push(...contentErrorsOf(parsed.error, source, data));
        return [];
      });

  const [unit] = read('unit', schemaOf.unit);
  const [settings] = read('settings', schemaOf.settings);
  const groups = read('groups', schemaOf.groups);
  const rounds = read('rounds', schemaOf.rounds);
  const providers = read('providers', schemaOf.providers);
  const districts = read('districts', schemaOf.districts);
  const [professionals] = read('professionals', schemaOf.professionals);
  const professions = read('professions', schemaOf.professions);
  const routines = read('routines', schemaOf.routines);
  const [about] = read('about', schemaOf.about);
  const [history] = read('history', schemaOf.history);
  const [accessibility] = read('accessibility', schemaOf.accessibility);
  const translations = {
    facts: read('languages', schemaOf.languages),
    fronts: read('languageFronts', schemaOf.languageFronts),
    helps: read('languageHelps', schemaOf.languageHelps),
    registerings: read('languageRegisterings', schemaOf.languageRegisterings),
    groups: read('languageGroups', schemaOf.languageGroups),
    words: read('languageWords', schemaOf.languageWords),
  };
  const [searchWords] = read('searchWords', schemaOf.searchWords);
  const childPages = read('childPages', schemaOf.childPages);
  const [youngPage] = read('youngPage', schemaOf.youngPage);
  const [parentPage] = read('parentPage', schemaOf.parentPage);
  const methods = read('methods', schemaOf.methods);
  const [leadersPage] = read('leadersPage', schemaOf.leadersPage);
  const lectures = read('lectures', schemaOf.lectures);
  const [slideWords] = read('slideWords', schemaOf.slideWords);

  if (errors.length > 0 || !unit || !settings || !youngPage || !parentPage) return { ok: false, errors };
  if (!professionals || !about || !history || !accessibility || !leadersPage) return { ok: false, errors };
  if (!slideWords) return { ok: false, errors };
  const withSlug = <Data>({ id, data }: { id: string; data: Data }) => ({ ...data, slug: id });
  return {
    ok: true,
    content: {
      settings: settings.data,
      unit: unit.data,
      groups: inGroupOrder(groups),
      rounds: rounds.map(({ id, data }) => ({ ...data, id })),
      providers: providers.map(withSlug),
      districts: districts.map(withSlug),
      professionals: professionals.data,
      professions: inSiteOrder(professions.map(withSlug)),
      routines: inReadingOrder(routines.map(withSlug)),
      about: about.data,
      history: history.data,
      accessibility: accessibility.data,
      languages: languagesOf(translations),
      searchWords: searchWords?.data.pages ?? [],
      childPages: inGroupOrder(childPages),
      youngPage: youngPage.data,
      parentPage: parentPage.data,
      methods: inReadingOrder(methods.map(withSlug)),
      leadersPage: leadersPage.data,
      lectures: inTimeOrder(lectures.map(withSlug)),
      slideWords: slideWords.data,
    },
  };
};

/** Documents that are named after the four groups, in the order in which the site shows those. */
const inGroupOrder = <Data>(documents: readonly { id: string; data: Data }[]) =>
  groupSlugs.flatMap((slug) =>
    documents.filter(({ id }) => id === slug).map(({ data }) => ({ ...data, slug })),
  );
