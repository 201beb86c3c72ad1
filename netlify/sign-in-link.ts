import { linkFragment, makeLinkToken } from '../src/core/desk/sign-in.ts';
import type { Services } from './compose.ts';

/**
 * Makes a one-time sign-in link to the desk of a local run, for the coordinator of this name, whom it adds when she is
 * new. The token stands in the fragment: no server or log sees it, and a mail program's preview does not use it up.
 */
export const makeSignInLink = async (
  { desk, environment }: Pick<Services, 'desk' | 'environment'>,
  name: string,
): Promise<{ ok: true; link: string; expiresAt: Date } | { ok: false; reason: string }> => {
  if (!desk.linksSignIn)
    return { ok: false, reason: 'Links sign in to local runs only. Use npm run coordinator:invite.' };
  const made = await makeLinkToken(desk.signIn, name);
  if (!made.ok) return made;
  const link = new URL(`/samordning/#${linkFragment}=${made.token}`, environment.SITE_URL).href;
  return { ok: true, link, expiresAt: made.expiresAt };
};
