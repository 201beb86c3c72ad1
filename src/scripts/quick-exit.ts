import { clearForms } from './clear-forms.ts';

const pressesNeeded = 3;
const pressesWithinMs = 5000;

/** The file whose answer makes the browser forget which pages of this site it has kept. */
const forgetAddress = '/lamna.txt';

/**
 * Makes the link leave for good: the page goes blank at once, forms are emptied, and the history entry is replaced.
 * Three presses on Shift alone do the same. `status` speaks the presses to screen readers, in the words that its
 * data attributes hold.
 */
export function quickExit(link: HTMLAnchorElement, status: HTMLElement): void {
  const leave = () => {
    document.body.hidden = true;
    document.title = link.hostname;
    clearForms();
    forgetVisit();
    location.replace(link.href);
  };

  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });

  let presses = 0;
  let shiftAlone = false;
  let forget: number | undefined;

  const reset = (words = '') => {
    clearTimeout(forget);
    presses = 0;
    shiftAlone = false;
    status.textContent = words;
  };

  // Shift with another key or with the mouse is writing or selecting, not leaving.
  addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') reset();
    else if (!event.repeat) shiftAlone = true;
  });
  addEventListener('pointerdown', () => reset());

  addEventListener('keyup', (event) => {
    if (event.key !== 'Shift' || !shiftAlone) return;
    shiftAlone = false;
    presses += 1;
    if (presses === pressesNeeded) return leave();
    status.textContent = (presses === 1 ? status.dataset.twoLeft : status.dataset.oneLeft) ?? '';
    clearTimeout(forget);
    forget = window.setTimeout(() => reset(status.dataset.over), pressesWithinMs);
  });
}

/**
 * Asks for the answer that clears what the browser has kept. Beside leaving and not before it: in danger nobody waits
 * for a network, and Chromium takes its time to clear. `keepalive` lets it come after the page has gone.
 */
function forgetVisit(): void {
  fetch(forgetAddress, { keepalive: true, cache: 'no-store' }).catch(() => undefined);
}
