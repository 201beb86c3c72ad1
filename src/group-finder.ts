import { siteContent } from './content.ts';
import { type Finder, finder } from './core/content/find-groups.ts';
import { previewing } from './previewing.ts';

/** The finder of the content as it is built: made once, for a thousand pages ask it. A preview's is its own. */
export const groupFinder = async (): Promise<Finder> => {
  const content = await siteContent();
  if (previewing()?.content) return finder(content, content.today);
  made = import.meta.env.DEV ? undefined : made;
  made ??= finder(content, content.today);
  return made;
};

let made: Finder | undefined;
