import { svSELocale } from '@sanity/locale-sv-se';
import { defineConfig, type SchemaTypeDefinition } from 'sanity';
import { structureTool } from 'sanity/structure';
import { documentTypes, kindOfType } from '../src/core/content/document-types.ts';
import { derivedTypes } from './derived-type.ts';
import { nextRoundAction } from './next-round-action.ts';
import { previewAction } from './preview-action.ts';
import { apiHost, dataset, projectId } from './project.ts';
import { publishedDocuments } from './published.ts';
import { isSingle, structure } from './structure.ts';

const isSingleType = (type: string): boolean => {
  const kind = kindOfType(type);
  return kind !== undefined && isSingle(kind);
};

/** A document of which there is one is written and published, and nothing else is done with it. */
const onSingles = ['publish', 'discardChanges', 'restore'];

export default defineConfig({
  name: 'stodgrupper',
  title: 'Stödgrupper',
  projectId,
  dataset,
  ...(apiHost ? { apiHost } : {}),
  plugins: [structureTool({ title: 'Innehåll', structure }), svSELocale()],
  // Swedish alone; and nothing that no editor here asks for.
  i18n: { locales: (locales) => locales.filter(({ id }) => id === 'sv-SE') },
  releases: { enabled: false },
  scheduledDrafts: { enabled: false },
  tasks: { enabled: false },
  announcements: { enabled: false },
  schema: {
    types: derivedTypes(publishedDocuments) as unknown as SchemaTypeDefinition[],
    templates: (templates) => templates.filter(({ schemaType }) => !isSingleType(schemaType)),
  },
  document: {
    comments: { enabled: false },
    actions: (actions, { schemaType }) => {
      if (isSingleType(schemaType))
        return [
          ...actions.filter(({ action }) => action !== undefined && onSingles.includes(action)),
          previewAction,
        ];
      // A round is carried on by our own action, which moves it a term; a plain copy would keep its dates.
      return schemaType === documentTypes.rounds.type
        ? [...actions.filter(({ action }) => action !== 'duplicate'), previewAction, nextRoundAction]
        : [...actions, previewAction];
    },
    newDocumentOptions: (templates) => templates.filter(({ templateId }) => !isSingleType(templateId)),
  },
});
