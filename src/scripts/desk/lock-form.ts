import {
  isHardToGuess,
  madePassphrase,
  passphraseBytes,
  passphraseCharactersMin,
  typedPassphrase,
} from '../../core/desk/passphrase.ts';
import { element, part } from './element.ts';
import { fieldError } from './field-error.ts';
import { lockedKeyFile } from './locked-key-file.ts';

const fileName = 'nyckel-samordning.txt';

/** Locks a key in a file with a passphrase and hands the file to the browser to save; `saved` is told then. */
export const lockForm = (root: HTMLElement, say: (words: string) => void, saved: () => void) => {
  const form = part(root, 'lock-form', HTMLFormElement);
  const input = part(root, 'new-passphrase', HTMLInputElement);
  const complain = fieldError(part(root, 'new-passphrase-field'), input, part(root, 'new-passphrase-error'));
  let identity: string | undefined;
  let isLocking = false;

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (identity === undefined || isLocking) return;
    if (!isHardToGuess(typedPassphrase(input.value))) {
      complain(`Lösenfrasen är för lätt att gissa. Skriv minst ${passphraseCharactersMin} tecken.`);
      return input.focus();
    }
    complain('');
    isLocking = true;
    say('Låser nyckeln …');
    offer(await lockedKeyFile(identity, input.value));
    isLocking = false;
    clear();
    say('');
    saved();
  });

  const clear = (): void => {
    identity = undefined;
    form.reset();
    complain('');
  };

  return {
    clear,
    /** Offers a made passphrase, which she may change. */
    show(key: string): void {
      identity = key;
      input.value = madePassphrase(crypto.getRandomValues(new Uint8Array(passphraseBytes)));
    },
  };
};

/** Lets the browser save the file under a name that tells what it is. */
const offer = (text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = element('a', { href: url, download: fileName });
  link.click();
  // Some browsers read it only when the person has said where to save it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
