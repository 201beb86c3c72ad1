import type { DeskTokens, Session, SignInStore } from './ports.ts';

export type SignInPorts = { store: SignInStore; tokens: DeskTokens; clock(): Date; newId(): string };

export const linkMinutes = 30;
export const sessionHours = 8;

/** Where the token stands in a link: in the fragment, which no server, log or mail scanner is sent. */
export const linkFragment = 'lank';

const nameCharactersMax = 80;

/**
 * Makes a one-time token for the coordinator of this name, whom it adds when she is new. Valid for
 * `linkMinutes`. The reasons are for the operator.
 */
export const makeLinkToken = async (
  { store, tokens, clock, newId }: SignInPorts,
  name: string,
): Promise<{ ok: true; token: string; expiresAt: Date } | { ok: false; reason: string }> => {
  const known = name.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (known === '' || [...known].length > nameCharactersMax || /[\p{Cc}\p{Cf}]/u.test(known))
    return { ok: false, reason: `The name must be 1 to ${nameCharactersMax} visible characters.` };
  const now = clock();
  const coordinator = await store.coordinatorNamed(known, newId(), now);
  if (!coordinator) return { ok: false, reason: `${known} was removed and cannot sign in.` };
  await store.forgetExpired(now);
  const token = tokens.make();
  const expiresAt = new Date(now.getTime() + linkMinutes * 60_000);
  await store.addLink({ digest: tokens.digest(token), coordinatorId: coordinator.id, expiresAt });
  return { ok: true, token, expiresAt };
};

/** Begins a session of `sessionHours` with a link's token; undefined, whatever was wrong with it. */
export const signIn = async (
  { store, tokens, clock }: SignInPorts,
  linkToken: string,
): Promise<{ token: string; session: Session } | undefined> => {
  const now = clock();
  const token = tokens.make();
  const session = await store.useLink({
    linkDigest: tokens.digest(linkToken),
    sessionDigest: tokens.digest(token),
    now,
    sessionExpiresAt: new Date(now.getTime() + sessionHours * 60 * 60_000),
  });
  return session && { token, session };
};

/** The session that a cookie's token stands for. */
export const currentSession = async (
  { store, tokens, clock }: SignInPorts,
  token: string | undefined,
): Promise<Session | undefined> =>
  token === undefined ? undefined : store.session(tokens.digest(token), clock());

/** Ends the session on the server: whoever kept the cookie has nothing. */
export const signOut = ({ store, tokens, clock }: SignInPorts, token: string): Promise<void> =>
  store.endSession(tokens.digest(token), clock());
