import type { Stored } from './stand-in-questions.ts';

/** A write as the Studio sends it: a mutation, or an action that stands for some. */
export type Change = Record<string, unknown>;

/** The document that a mutation is about. */
export const idOf = (mutation: Change): string => {
  const [change] = Object.values(mutation) as { _id?: string; id?: string }[];
  return change?._id ?? change?.id ?? '';
};

type Action = {
  actionType?: string;
  publishedId?: string;
  draftId?: string;
  patch?: object;
  attributes?: object;
  document?: object;
};

/** An action of the Studio's as the writes that it stands for. */
export const mutationsOf = (change: Change, stored: Stored): Change[] => {
  const { actionType, publishedId, draftId, patch, attributes, document } = change as Action;
  const draft = draftId ?? '';
  switch (actionType) {
    case undefined:
      return [change];
    case 'sanity.action.document.create':
      return [{ createIfNotExists: attributes ?? document }];
    case 'sanity.action.document.edit': {
      const published = stored.get(publishedId ?? '');
      const base = stored.get(draft) ? [] : [{ create: { ...(published ?? {}), _id: draft } }];
      return [...base, { patch: { ...patch, id: draft } }];
    }
    case 'sanity.action.document.publish':
      return [{ createOrReplace: { ...stored.get(draft), _id: publishedId } }, { delete: { id: draft } }];
    case 'sanity.action.document.discard':
    case 'sanity.action.document.version.discard':
      return [{ delete: { id: draft } }];
    default:
      throw new Error(`No such action here: ${actionType}`);
  }
};
