import { element, part } from './element.ts';
import { keysIn } from './keys.ts';

/** Lets the coordinator choose her key file; `chosen` gets the keys, which are kept nowhere else. */
export const keyChoice = (root: HTMLElement, chosen: (identities: string[]) => void) => {
  const input = part(root, 'key-file', HTMLInputElement);
  const field = part(root, 'key-field');
  const error = part(root, 'key-error');

  const complain = (reason: string): void => {
    const isWrong = reason !== '';
    error.replaceChildren(...(isWrong ? [element('b', {}, 'Fel: '), reason] : []));
    field.classList.toggle('field--error', isWrong);
    if (isWrong) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  };

  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (!file) return;
    const read = await keysIn(file);
    // The name of the file does not stay on the screen, and the same file can be chosen once more.
    input.value = '';
    complain(read.ok ? '' : read.error);
    if (read.ok) chosen(read.identities);
  });

  return { clear: () => complain('') };
};
