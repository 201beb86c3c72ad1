import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { toBase64 } from '../../core/desk/base64.ts';
import { inviteFragment } from '../../core/desk/enrolment.ts';
import { seesRegistrations } from '../../core/desk/roles.ts';
import { meetingsPath } from '../../core/lectures/organiser-paths.ts';
import { copyButton } from './copy-button.ts';
import { element, part } from './element.ts';
import { askForInvite, keepPasskey } from './keys-api.ts';
import { takeToken } from './link-token.ts';
import { lockForm } from './lock-form.ts';
import { createPasskey, type PasskeyAnswered, useOwnPasskey } from './passkey.ts';
import { passkeyWords } from './passkey-sign-in.ts';
import { deskScreens } from './screens.ts';
import { noteSignedIn } from './session-hint.ts';
import { words } from './words.ts';
import { wrapKey } from './wrapped-key.ts';

const root = part(document, 'enrolment');
const screens = deskScreens(root);

/** What is made on the way; in this page's memory alone. */
let made: { token: string; answer: { id: string }; identity: string } | undefined;

async function enter(token: string | undefined = takeToken(inviteFragment)): Promise<void> {
  screens.show('waiting');
  if (token === undefined) return screens.show('refused');
  const told = await screens.patiently(askForInvite(token));
  if (told.ok) {
    part(root, 'name').textContent = told.value.name;
    const { role, options } = told.value;
    const needsKey = seesRegistrations(role);
    part(root, 'about-key').hidden = !needsKey;
    part(root, 'make', HTMLButtonElement).onclick = () =>
      needsKey ? make(token, options) : makePasskeyAlone(token, options);
    return screens.show('create');
  }
  if (told.reason === 'signed-out') return screens.show('refused');
  screens.say(words.unavailable, { label: words.tryAgain, run: () => enter(token) });
}

async function make(token: string, options: object): Promise<void> {
  const created = await createPasskey(options);
  if (!created.ok) return screens.say(passkeyWords[created.problem]);
  made = { token, answer: created.answer, identity: await generateX25519Identity() };
  // Many authenticators make no secret while they make a passkey; a press of its own opens their window again.
  if (created.makesSecrets && !created.secret) screens.show('confirm');
  else await keep(created);
}

/** An organiser reads nothing that is sealed, and gets no key. */
async function makePasskeyAlone(token: string, options: object): Promise<void> {
  const created = await createPasskey(options);
  if (!created.ok) return screens.say(passkeyWords[created.problem]);
  const kept = await screens.patiently(keepPasskey(token, created.answer, null));
  if (kept.ok) {
    noteSignedIn(kept.value.expiresAt);
    return location.replace(meetingsPath);
  }
  if (kept.reason === 'signed-out') return screens.show('refused');
  screens.say(words.unavailable, { label: words.tryAgain, run: () => enter(token) });
}

async function confirm(): Promise<void> {
  if (!made) return;
  const used = await useOwnPasskey(made.answer.id);
  if (used.ok) await keep(used);
  else screens.say(passkeyWords[used.problem]);
}

/** With a secret the key is wrapped and kept with the passkey; without, she locks it in a file of her own first. */
async function keep({ secret }: Extract<PasskeyAnswered, { ok: true }>): Promise<void> {
  if (!made) return;
  if (secret) return send(toBase64(await wrapKey(made.identity, secret)));
  lock.show(made.identity);
  screens.show('lock');
}

/** The invite is used up here, when she holds all that she needs; before that she can begin again. */
async function send(wrapped: string | null): Promise<void> {
  if (!made) return;
  const { token, answer, identity } = made;
  const kept = await screens.patiently(keepPasskey(token, answer, wrapped));
  made = undefined;
  if (kept.ok) {
    noteSignedIn(kept.value.expiresAt);
    part(root, 'file-saved').hidden = wrapped !== null;
    await showRecipient(identity);
    return screens.show('done');
  }
  if (kept.reason === 'signed-out') return screens.show('refused');
  screens.say(words.unavailable, { label: words.tryAgain, run: () => enter(token) });
}

async function showRecipient(identity: string): Promise<void> {
  const recipient = await identityToRecipient(identity);
  part(root, 'public-key').replaceChildren(
    element('code', { class: 'public-key__text' }, recipient),
    copyButton(() => recipient),
  );
}

const lock = lockForm(root, screens.say, () => send(null));
part(root, 'confirm', HTMLButtonElement).addEventListener('click', confirm);

// The browser may keep a page that was left whole in memory, ready for Back.
addEventListener('pagehide', () => {
  made = undefined;
  lock.clear();
  screens.show('waiting');
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) void enter();
});
// Another invite, opened in the tab where this page already is.
addEventListener('hashchange', () => {
  const token = takeToken(inviteFragment);
  if (token !== undefined) void enter(token);
});
void enter();
