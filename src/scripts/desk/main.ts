import { accountBar } from './account-bar.ts';
import { type Account, signIn, signOut, type Told, whoIsSignedIn } from './api.ts';
import { openDesk } from './desk.ts';
import { part } from './element.ts';
import { keyChoice } from './key-choice.ts';
import { takeLinkToken } from './link-token.ts';
import { deskScreens } from './screens.ts';
import { maybeSignedIn, noteSignedIn } from './session-hint.ts';
import { sessionWatch } from './session-watch.ts';
import { words } from './words.ts';

const root = part(document, 'desk');
const screens = deskScreens(root);
const desk = openDesk(root, screens, signedOut);
const bar = accountBar(root, { lock: () => lock(words.locked), leave });
const watch = sessionWatch(() => signedOut(words.sessionOver));
const key = keyChoice(root, async (identities) => {
  bar.allowLock(true);
  await desk.unlock(identities);
});

/** Signs in with the link that the page was opened with, else goes on with the session that there may be. */
async function enter(token = takeLinkToken()): Promise<void> {
  forget();
  screens.show('waiting');
  const told = await screens.patiently(asked(token));
  if (told.ok) return signedIn(told.value);
  if (told.reason === 'signed-out') return signedOut(token === undefined ? '' : words.badLink);
  screens.show('sign-in', {
    message: words.unavailable,
    remedy: { label: words.tryAgain, run: () => enter(token) },
  });
}

/** A link that is not valid any more hurts nobody who is signed in already. */
async function asked(token: string | undefined): Promise<Told<Account>> {
  const begun = token === undefined ? undefined : await signIn(token);
  if (begun && (begun.ok || begun.reason !== 'signed-out')) return begun;
  return maybeSignedIn() ? whoIsSignedIn() : { ok: false, reason: 'signed-out' };
}

function signedIn(account: Account): void {
  noteSignedIn(account.expiresAt);
  watch.start(account.expiresAt);
  bar.show(account);
  lock('');
}

function signedOut(reason: string): void {
  forget();
  noteSignedIn(undefined);
  screens.show('sign-in', { message: reason });
}

function lock(reason: string): void {
  desk.lock();
  key.clear();
  bar.allowLock(false);
  screens.show('key', { message: reason });
}

async function leave(): Promise<void> {
  lock('');
  const told = await screens.patiently(signOut());
  if (told.ok || told.reason === 'signed-out') return signedOut(words.signedOut);
  screens.show('key', { message: words.stillSignedIn, remedy: { label: words.tryAgain, run: leave } });
}

/** Nothing that was read stays in this page, nor the key that opened it. */
function forget(): void {
  desk.lock();
  key.clear();
  watch.stop();
  bar.hide();
}

// The browser may keep a page that was left whole in memory, ready for Back.
addEventListener('pagehide', () => {
  forget();
  screens.show('waiting');
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) void enter();
});
// Another link, opened in the tab where this page already is.
addEventListener('hashchange', () => {
  const token = takeLinkToken();
  if (token !== undefined) void enter(token);
});
void enter();
