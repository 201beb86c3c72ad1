import { inviteFragment, makeInviteToken } from '../src/core/desk/enrolment.ts';
import type { Role } from '../src/core/desk/roles.ts';
import type { Services } from './compose.ts';

/**
 * Makes a one-time invite for the coordinator of this name, whom it adds when she is new. The token stands in the
 * fragment: no server or log sees it, and a mail program's preview does not use it up.
 */
export const makeInvite = async (
  { desk, environment }: Pick<Services, 'desk' | 'environment'>,
  name: string,
  role?: Role,
): Promise<{ ok: true; link: string; role: Role; expiresAt: Date } | { ok: false; reason: string }> => {
  const made = await makeInviteToken(desk.signIn, name, role);
  if (!made.ok) return made;
  const link = new URL(`/samordning/inbjudan/#${inviteFragment}=${made.token}`, environment.SITE_URL).href;
  return { ok: true, link, role: made.role, expiresAt: made.expiresAt };
};
