import { siteContent } from './content.ts';
import { type Finder, finder } from './core/content/find-groups.ts';

/** The finder of the content as it is built: made once, for a thousand pages ask it. */
export const groupFinder = async (): Promise<Finder> => {
  const content = await siteContent();
  made = import.meta.env.DEV ? undefined : made;
  made ??= finder(content, content.today);
  return made;
};

let made: Finder | undefined;
