import type { ContentError, RawDocument } from './content.ts';
import { documentNames } from './document-names.ts';
import { languageDocuments } from './language-documents.ts';
import { professionNames } from './profession-names.ts';
import { protectedMentions } from './protected-mentions.ts';
import { protectedPictures } from './protected-picture.ts';
import { protectedWhereabouts } from './protected-text.ts';
import { references } from './references.ts';
import { reservedNames } from './reserved-names.ts';
import { roundAges } from './round-ages.ts';
import { routineNames } from './routine-names.ts';

/** A rule that no document can hold alone. It meets documents unchecked and reports what is wrong. */
export type ContentRule = (documents: readonly RawDocument[]) => ContentError[];

export const contentRules: readonly ContentRule[] = [
  documentNames,
  reservedNames,
  references,
  roundAges,
  protectedWhereabouts,
  protectedMentions,
  protectedPictures,
  professionNames,
  routineNames,
  languageDocuments,
];
