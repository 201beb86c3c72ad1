import { identityToRecipient } from 'age-encryption';
import type { Readers } from '../../core/desk/readers.ts';
import type { StaleSeals } from '../../core/desk/seals.ts';
import { copyButton } from './copy-button.ts';
import { element, part } from './element.ts';
import { fetchReaders, fetchStaleSeals } from './keys-api.ts';
import { type Resealed, resealOne } from './resealing.ts';

/** Says when her key is not among the readers yet, and what is sealed to others than today's; seals that again. */
export const readersView = (root: HTMLElement, signedOut: () => void) => {
  const notReader = part(root, 'not-reader');
  const own = part(root, 'own-recipients');
  const stale = part(root, 'stale');
  const words = part(root, 'stale-words');
  const button = part(root, 'reseal', HTMLButtonElement);
  let identities: readonly string[] = [];
  let known: { readers: Readers; seals: StaleSeals } | undefined;
  // Whoever locks while it goes on must not have it go on with her keys.
  let turn = 0;

  const show = async (keys: readonly string[]): Promise<void> => {
    clear();
    const mine = turn;
    identities = keys;
    const [readers, seals] = await Promise.all([fetchReaders(), fetchStaleSeals()]);
    const recipients = await recipientsOf(keys);
    if (mine !== turn || !readers.ok || !seals.ok) return;
    const isReader = recipients.some((recipient) => readers.value.readers.includes(recipient));
    notReader.hidden = isReader;
    own.replaceChildren(...(isReader ? [] : recipients.map(recipientLine)));
    known = { readers: readers.value, seals: seals.value };
    const count = seals.value.stale.length + seals.value.leftOut;
    stale.hidden = !isReader || count === 0;
    words.textContent = staleWords(count);
  };

  const reseal = async (): Promise<void> => {
    if (!known || button.getAttribute('aria-disabled') === 'true') return;
    const mine = turn;
    const { readers, seals } = known;
    const counts: Record<Resealed, number> = { done: 0, gone: 0, closed: 0, failed: 0, 'signed-out': 0 };
    button.setAttribute('aria-disabled', 'true');
    for (const [index, name] of seals.stale.entries()) {
      words.textContent = `Förseglar om ${index + 1} av ${seals.stale.length} …`;
      counts[await resealOne(name, readers, identities)] += 1;
      if (mine !== turn) return;
      if (counts['signed-out'] > 0) return signedOut();
    }
    button.removeAttribute('aria-disabled');
    button.hidden = counts.failed === 0 && seals.leftOut === 0;
    if (!button.hidden) await refresh();
    words.textContent = resultWords(counts, seals.leftOut);
  };

  /** What is left, for the next press. */
  const refresh = async (): Promise<void> => {
    const seals = await fetchStaleSeals();
    if (known && seals.ok) known = { ...known, seals: seals.value };
  };

  const clear = (): void => {
    turn += 1;
    identities = [];
    known = undefined;
    notReader.hidden = true;
    stale.hidden = true;
    button.hidden = false;
    button.removeAttribute('aria-disabled');
    own.replaceChildren();
    words.replaceChildren();
  };

  button.addEventListener('click', reseal);
  return { show, clear };
};

const recipientsOf = (identities: readonly string[]): Promise<string[]> =>
  Promise.all(identities.map((identity) => identityToRecipient(identity)));

const recipientLine = (recipient: string): HTMLElement =>
  element(
    'div',
    { class: 'public-key' },
    element('code', { class: 'public-key__text' }, recipient),
    copyButton(() => recipient),
  );

const staleWords = (count: number): string =>
  `${count === 1 ? 'En sak är förseglad' : `${count} saker är förseglade`} till andra läsare än i dag. Försegla om, så att en ny kollega kan läsa och en borttagen inte kan det.`;

const resultWords = ({ done, closed, failed }: Record<Resealed, number>, leftOut: number): string =>
  [
    `Omförseglade: ${done}.`,
    ...(closed > 0
      ? [`Din nyckel öppnar inte ${closed}. Be en kollega som kan läsa dem att försegla om.`]
      : []),
    ...(failed > 0 ? [`${failed} gick inte just nu. De ligger kvar som de var. Försök igen.`] : []),
    ...(leftOut > 0 ? [`${leftOut} är kvar. Tryck en gång till.`] : []),
  ].join(' ');
