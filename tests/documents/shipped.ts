import { resolve } from 'node:path';
import { fileContent } from '../../src/adapters/file-content.ts';
import { checkContent } from '../../src/core/content/check-content.ts';
import type { Content } from '../../src/core/content/content.ts';

/** The content that is shipped. */
export const shippedContent = async (): Promise<Content> => {
  const checked = checkContent(await fileContent(resolve(import.meta.dirname, '../../content')).read());
  if (!checked.ok) throw new Error('The shipped content has faults.');
  return checked.content;
};
