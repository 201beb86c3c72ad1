import { kindOfType } from '../content/document-types.ts';

/** Ids of what editors have not published: a draft, or a version that belongs to a release. */
const unpublished = /^(drafts|versions)\./;

/**
 * Whether a message of Sanity's tells of something that the site is made of. Its body is what the webhook's projection
 * makes of the document: what tells neither type nor id counts as a change, for a build too many is better than a page
 * that stays wrong.
 */
export const changesSite = (body: string): boolean => {
  const { _id: id, _type: type } = fieldsOf(body);
  if (typeof id === 'string' && unpublished.test(id)) return false;
  return typeof type !== 'string' || kindOfType(type) !== undefined;
};

const fieldsOf = (body: string): { _id?: unknown; _type?: unknown } => {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    // Signed, and no JSON: somebody has changed the projection.
    return {};
  }
};
