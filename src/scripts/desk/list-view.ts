import { instantText } from '../../core/content/date-words.ts';
import { type ListedRegistration, type Listing, shelved, shelves } from '../../core/desk/listing.ts';
import { statusLabels } from '../../core/desk/statuses.ts';
import { retentionWords } from '../../core/retention/retention-words.ts';
import { element, part } from './element.ts';

/** Shows what waits, shelf by shelf. `open` is told which one the coordinator chose. */
export const listView = (root: HTMLElement, open: (chosen: ListedRegistration) => void) => {
  const bells = part(root, 'bells');
  const leftOut = part(root, 'left-out');

  const row = (listed: ListedRegistration): HTMLLIElement => {
    const button = element(
      'button',
      { type: 'button', class: 'case__open', 'data-id': listed.id },
      element('span', { class: 'visually-hidden' }, 'Öppna '),
      listed.referenceCode,
    );
    button.addEventListener('click', () => open(listed));
    return element(
      'li',
      { class: 'case' },
      button,
      element('span', { class: 'case__status' }, statusLabels[listed.status]),
      element('p', { class: 'case__facts' }, factsOf(listed)),
      ...(listed.amendedAt === null
        ? []
        : [element('p', { class: 'case__mark' }, `Ändrad ${instantText(new Date(listed.amendedAt))}`)]),
    );
  };

  const show = (listing: Listing): void => {
    const byShelf = shelved(listing.registrations);
    for (const shelf of shelves) {
      const section = part(root, shelf);
      part(section, 'cases').replaceChildren(...byShelf[shelf].map(row));
      part(section, 'count').textContent = String(byShelf[shelf].length);
      if (shelf === 'fresh') part(root, 'nothing').hidden = byShelf.fresh.length > 0;
      else section.hidden = byShelf[shelf].length === 0;
    }
    bells.textContent = bellWords(listing.registrations);
    bells.hidden = bells.textContent === '';
    leftOut.hidden = listing.leftOut === 0;
    leftOut.textContent = `${listing.leftOut} ärenden till ryms inte i listan. De visas när andra har avslutats.`;
    part(root, 'retention').textContent = listing.retention ? retentionWords(listing.retention) : '';
    part(root, 'fetched').textContent = `Hämtad ${instantText(new Date())}`;
  };

  return {
    show,
    clear: () => show({ registrations: [], leftOut: 0 }),
    /** The control that opens this registration, made visible; undefined when it is not in the list. */
    opener(id: string): HTMLElement | undefined {
      const found = [...root.querySelectorAll<HTMLElement>('[data-id]')].find(
        ({ dataset }) => dataset.id === id,
      );
      const folded = found?.closest('details');
      if (folded) folded.open = true;
      return found;
    },
  };
};

/** `Kom in måndag 18 januari 2027 kl. 16.30 · nr 12`. */
export const factsOf = ({ receivedAt, bells }: ListedRegistration): string =>
  [
    `Kom in ${instantText(new Date(receivedAt))}`,
    ...(bells.length === 0 ? [] : [`nr ${bells.map(({ sequence }) => sequence).join(', ')}`]),
  ].join(' · ');

/** Tells of mails that did not reach the inbox; empty when all did or are on their way. */
const bellWords = (registrations: readonly ListedRegistration[]): string => {
  const stuck = registrations.flatMap(({ bells, referenceCode }) =>
    bells
      .filter(({ state }) => state === 'late' || state === 'failed')
      .map(({ sequence }) => `nr ${sequence} (${referenceCode})`),
  );
  return stuck.length === 0
    ? ''
    : `Mejl som inte har kommit fram till inkorgen: ${stuck.join(', ')}. Ärendena finns här ändå. Säg till den som sköter driften.`;
};
