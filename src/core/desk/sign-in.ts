import type { Coordinator, DeskTokens, Session, SignInStore } from './ports.ts';

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
  ports: SignInPorts,
  name: string,
): Promise<{ ok: true; token: string; expiresAt: Date } | { ok: false; reason: string }> => {
  const found = await coordinatorFor(ports, name);
  if (!found.ok) return found;
  const { store, tokens, clock } = ports;
  const now = clock();
  await store.forgetExpired(now);
  const token = tokens.make();
  const expiresAt = new Date(now.getTime() + linkMinutes * 60_000);
  await store.addLink({ digest: tokens.digest(token), coordinatorId: found.coordinator.id, expiresAt });
  return { ok: true, token, expiresAt };
};

/** The coordinator of this name, whom it adds when she is new. The reasons are for the operator. */
export const coordinatorFor = async (
  { store, clock, newId }: SignInPorts,
  name: string,
): Promise<{ ok: true; coordinator: Coordinator } | { ok: false; reason: string }> => {
  const known = spaced(name);
  if (known === '' || [...known].length > nameCharactersMax || /[\p{Cc}\p{Cf}]/u.test(known))
    return { ok: false, reason: `The name must be 1 to ${nameCharactersMax} visible characters.` };
  const coordinator = await store.coordinatorNamed(known, newId(), clock());
  return coordinator
    ? { ok: true, coordinator }
    : { ok: false, reason: `${known} was removed and cannot sign in. Invite under another name.` };
};

/** A name as it is kept, however it was spaced. */
export const spaced = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ');

/** When a session that begins now is over, whatever is done meanwhile. */
export const sessionEnd = (now: Date): Date => new Date(now.getTime() + sessionHours * 60 * 60_000);

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
    sessionExpiresAt: sessionEnd(now),
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
