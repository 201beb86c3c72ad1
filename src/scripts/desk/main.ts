import { seesRegistrations } from '../../core/desk/roles.ts';
import { linkFragment } from '../../core/desk/sign-in.ts';
import { meetingsPath } from '../../core/lectures/organiser-paths.ts';
import { accessLogView } from './access-log-view.ts';
import { accountBar } from './account-bar.ts';
import { type Account, signIn, signOut, type Told, whoIsSignedIn } from './api.ts';
import { openDesk } from './desk.ts';
import { part } from './element.ts';
import { keyChoice } from './key-choice.ts';
import { takeToken } from './link-token.ts';
import { passkeySignIn, passkeyWords } from './passkey-sign-in.ts';
import { readersView } from './readers-view.ts';
import { deskScreens } from './screens.ts';
import { maybeSignedIn, noteSignedIn } from './session-hint.ts';
import { sessionWatch } from './session-watch.ts';
import { words } from './words.ts';

const root = part(document, 'desk');
const screens = deskScreens(root);
const desk = openDesk(root, screens, signedOut);
const bar = accountBar(root, { lock: () => lock(words.locked), leave, log: openLog });
const watch = sessionWatch(() => signedOut(words.sessionOver));
const key = keyChoice(root, unlock);
const readers = readersView(root, () => signedOut(words.sessionOver));
const log = accessLogView(root, (reason) =>
  reason === 'signed-out'
    ? signedOut(words.sessionOver)
    : screens.say(words.unavailable, { label: words.tryAgain, run: openLog }),
);
let isOpen = false;
for (const name of ['sign-in', 'unlock'])
  part(root, name, HTMLButtonElement).addEventListener('click', usePasskey);
part(root, 'log-back').addEventListener('click', closeLog);

/** Signs in with the link that the page was opened with, else goes on with the session that there may be. */
async function enter(token = takeToken(linkFragment)): Promise<void> {
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
  if (!seesRegistrations(account.role)) {
    location.replace(meetingsPath);
    return;
  }
  watch.start(account.expiresAt);
  bar.show(account);
  lock('');
}

function signedOut(reason: string): void {
  forget();
  noteSignedIn(undefined);
  screens.show('sign-in', { message: reason });
}

async function unlock(identities: string[]): Promise<void> {
  isOpen = true;
  bar.allowLock(true);
  await desk.unlock(identities);
  await readers.show(identities);
}

/** One press: the passkey signs in and unlocks her key, also where the session is still there. */
async function usePasskey(): Promise<void> {
  const began = screens.shown();
  const used = await screens.patiently(passkeySignIn());
  if (screens.shown() !== began) return;
  if (!used.ok) return screens.say(passkeyWords[used.problem]);
  signedIn(used.account);
  if (!seesRegistrations(used.account.role)) return;
  if (used.identity === undefined) screens.say(words.noKey);
  else await unlock([used.identity]);
}

async function openLog(): Promise<void> {
  if (await screens.patiently(log.load())) screens.show('log');
}

async function closeLog(): Promise<void> {
  log.clear();
  if (isOpen) await desk.showList();
  else screens.show('key');
}

function lock(reason: string): void {
  putAway();
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
function putAway(): void {
  isOpen = false;
  desk.lock();
  readers.clear();
  log.clear();
  key.clear();
}

function forget(): void {
  putAway();
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
  const token = takeToken(linkFragment);
  if (token !== undefined) void enter(token);
});
void enter();
