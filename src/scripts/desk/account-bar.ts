import { clockText } from '../../core/content/date-words.ts';
import type { Account } from './api.ts';
import { element, part } from './element.ts';

/** Says who is signed in and until when, and lets her lock the desk and leave it. */
export const accountBar = (
  root: HTMLElement,
  { lock, leave, log }: { lock(): void; leave(): void; log(): void },
) => {
  const bar = part(root, 'account');
  const who = part(root, 'who');
  const lockButton = part(root, 'lock', HTMLButtonElement);
  const logButton = part(root, 'log', HTMLButtonElement);
  lockButton.addEventListener('click', lock);
  logButton.addEventListener('click', log);
  part(root, 'leave', HTMLButtonElement).addEventListener('click', leave);

  return {
    show({ name, role, expiresAt }: Account): void {
      who.replaceChildren(
        'Inloggad som ',
        element('strong', { dir: 'auto' }, name),
        ` till ${clockText(new Date(expiresAt))}`,
      );
      // A coordinator is refused by the server; she need not meet the button.
      logButton.hidden = role !== 'administrator';
      bar.hidden = false;
    },
    hide(): void {
      who.replaceChildren();
      bar.hidden = true;
    },
    /** Only an open desk can be locked. */
    allowLock(isOpen: boolean): void {
      lockButton.hidden = !isOpen;
    },
  };
};
