import type { AboutPage } from './about-page.ts';
import { aboutPageSchema } from './about-page.ts';
import type { AccessibilityStatement } from './accessibility-statement.ts';
import { accessibilityStatementSchema } from './accessibility-statement.ts';
import type { ChildPage } from './child-page.ts';
import { childPageSchema } from './child-page.ts';
import type { CoordinatingUnit } from './coordinating-unit.ts';
import { coordinatingUnitSchema } from './coordinating-unit.ts';
import type { HistoryPage } from './history-page.ts';
import { historyPageSchema } from './history-page.ts';
import type { Language } from './language.ts';
import {
  languageFactsSchema,
  languageFrontSchema,
  languageGroupSchema,
  languageHelpSchema,
  languageRegisteringSchema,
  languageWordsSchema,
} from './language.ts';
import type { LeadersPage } from './leaders-page.ts';
import { leadersPageSchema } from './leaders-page.ts';
import type { Lecture } from './lecture.ts';
import { lectureSchema } from './lecture.ts';
import type { Method } from './method.ts';
import { methodSchema } from './method.ts';
import type { ParentPage } from './parent-page.ts';
import { parentPageSchema } from './parent-page.ts';
import type { Profession } from './profession.ts';
import { professionSchema } from './profession.ts';
import type { ProfessionalsPage } from './professionals-page.ts';
import { professionalsPageSchema } from './professionals-page.ts';
import type { District, Provider } from './provider.ts';
import { districtSchema, providerSchema } from './provider.ts';
import type { GroupRound } from './round.ts';
import { roundSchemaFor } from './round.ts';
import type { Routine } from './routine.ts';
import { routineSchema } from './routine.ts';
import type { SearchWords } from './search-words.ts';
import { searchWordsSchema } from './search-words.ts';
import type { SiteSettings } from './site-settings.ts';
import { siteSettingsSchema } from './site-settings.ts';
import type { SlideWords } from './slide-words.ts';
import { slideWordsSchema } from './slide-words.ts';
import type { SupportGroup } from './support-group.ts';
import { supportGroupSchema } from './support-group.ts';
import type { YoungPage } from './young-page.ts';
import { youngPageSchema } from './young-page.ts';

/** Everything that editors own, checked. */
export type Content = {
  settings: SiteSettings;
  unit: CoordinatingUnit;
  groups: SupportGroup[];
  rounds: GroupRound[];
  providers: Provider[];
  districts: District[];
  professionals: ProfessionalsPage;
  professions: Profession[];
  routines: Routine[];
  about: AboutPage;
  history: HistoryPage;
  accessibility: AccessibilityStatement;
  languages: Language[];
  searchWords: SearchWords[];
  childPages: ChildPage[];
  youngPage: YoungPage;
  parentPage: ParentPage;
  methods: Method[];
  leadersPage: LeadersPage;
  lectures: Lecture[];
  slideWords: SlideWords;
};

/** The kinds of documents and the schema that each is held to. */
export const schemaOf = {
  settings: () => siteSettingsSchema,
  unit: () => coordinatingUnitSchema,
  groups: () => supportGroupSchema,
  rounds: roundSchemaFor,
  providers: () => providerSchema,
  districts: () => districtSchema,
  professionals: () => professionalsPageSchema,
  professions: () => professionSchema,
  routines: () => routineSchema,
  about: () => aboutPageSchema,
  history: () => historyPageSchema,
  accessibility: () => accessibilityStatementSchema,
  languages: () => languageFactsSchema,
  languageFronts: () => languageFrontSchema,
  languageHelps: () => languageHelpSchema,
  languageRegisterings: () => languageRegisteringSchema,
  languageGroups: () => languageGroupSchema,
  languageWords: () => languageWordsSchema,
  searchWords: () => searchWordsSchema,
  childPages: () => childPageSchema,
  youngPage: () => youngPageSchema,
  parentPage: () => parentPageSchema,
  methods: () => methodSchema,
  leadersPage: () => leadersPageSchema,
  lectures: () => lectureSchema,
  slideWords: () => slideWordsSchema,
} as const;
export type DocumentKind = keyof typeof schemaOf;

/**
 * A document as it was read: `id` is its name, `source` is where an editor finds it, `language` the code of the
 * language that it translates into.
 */
export type RawDocument = {
  kind: DocumentKind;
  id: string;
  source: string;
  data: unknown;
  language?: string;
  /** Whether somebody has written it and not published it. */
  isDraft?: true;
};

/** One thing for an editor to mend: where, which field, and what is expected, in Swedish. */
export type ContentError = { source: string; field: string; expected: string };

/** Where content comes from. */
export type ContentSource = {
  /** Every document of every kind, unchecked. Throws `UnreadableContent` when the source cannot be read. */
  read(): Promise<RawDocument[]>;
  /**
   * The bytes of the file that a picture names, or as many of them as show that it is too large; undefined when there is
   * no such file. Throws `UnreadableContent` when the source cannot say.
   */
  picture(file: string): Promise<Uint8Array | undefined>;
  /** The files that lie there to be shown; none where pictures are kept for later, as in Sanity. */
  pictureFiles(): Promise<{ file: string; source: string }[]>;
};
