import { keyFileErrors } from '../../core/desk/key-file.ts';
import { part } from './element.ts';
import { fieldError } from './field-error.ts';
import { keysIn, lockedKeysIn } from './keys.ts';

/** Lets the coordinator choose her key file; `chosen` gets the keys, which are kept nowhere else. */
export const keyChoice = (root: HTMLElement, chosen: (identities: string[]) => void) => {
  const input = part(root, 'key-file', HTMLInputElement);
  const form = part(root, 'passphrase-form', HTMLFormElement);
  const passphrase = part(root, 'passphrase', HTMLInputElement);
  const complain = fieldError(part(root, 'key-field'), input, part(root, 'key-error'));
  const complainOfPassphrase = fieldError(
    part(root, 'passphrase-field'),
    passphrase,
    part(root, 'passphrase-error'),
  );
  let locked: File | undefined;

  const ask = (file: File | undefined): void => {
    locked = file;
    form.hidden = file === undefined;
    form.reset();
    complainOfPassphrase('');
    if (file) passphrase.focus();
  };

  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (!file) return;
    const read = await keysIn(file);
    // The name of the file does not stay on the screen, and the same file can be chosen once more.
    input.value = '';
    const isLocked = !read.ok && read.error === keyFileErrors.passphrase;
    ask(isLocked ? file : undefined);
    complain(read.ok || isLocked ? '' : read.error);
    if (read.ok) chosen(read.identities);
  });

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const file = locked;
    if (!file) return;
    complainOfPassphrase('');
    const read = await lockedKeysIn(file, passphrase.value);
    if (file !== locked) return;
    if (!read.ok) return complainOfPassphrase(read.error);
    ask(undefined);
    chosen(read.identities);
  });

  return {
    clear(): void {
      complain('');
      ask(undefined);
    },
  };
};
