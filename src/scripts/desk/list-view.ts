import { instantText } from '../../core/content/date-words.ts';
import { filtered } from '../../core/desk/list-filter.ts';
import {
  awaitsAssessment,
  type ListedRegistration,
  type Listing,
  shelved,
  shelves,
} from '../../core/desk/listing.ts';
import type { Registrant } from '../../core/registration/fields.ts';
import { retentionWords } from '../../core/retention/retention-words.ts';
import { caseRow } from './case-row.ts';
import { part } from './element.ts';
import { listFilters } from './list-filters.ts';
import { senderWords } from './words.ts';

const nothing: Listing = { registrations: [], leftOut: 0, you: { id: '', name: '' } };

/** Shows what waits, shelf by shelf. */
export const listView = (
  root: HTMLElement,
  {
    open,
    lookThrough,
  }: { open(chosen: ListedRegistration): void; lookThrough(some: ListedRegistration[]): void },
) => {
  const bells = part(root, 'bells');
  const awaiting = part(root, 'awaiting');
  const leftOut = part(root, 'left-out');
  const filters = listFilters(root, () => draw());
  /** Who wrote, of those that were opened in this session: the list itself knows of nobody. */
  const opened = new Map<string, Registrant>();
  let listing = nothing;
  let inQuarantine: ListedRegistration[] = [];
  part(root, 'look-through').addEventListener('click', () => lookThrough(inQuarantine));

  const draw = (): void => {
    const now = new Date();
    const { you, registrations } = listing;
    const filter = filters.chosen();
    const shown = filtered(registrations, filter, { you, now });
    const byShelf = shelved(shown);
    inQuarantine = byShelf.quarantine;
    filters.tell(shown.length, registrations.length);
    for (const shelf of shelves) {
      const section = part(root, shelf);
      const rows = byShelf[shelf].map((listed) => {
        const registrant = opened.get(listed.id);
        return caseRow(listed, {
          you,
          now,
          opened: registrant && senderWords[registrant],
          open: () => open(listed),
        });
      });
      part(section, 'cases').replaceChildren(...rows);
      part(section, 'count').textContent = String(rows.length);
      section.hidden = shelf !== 'fresh' && rows.length === 0;
    }
    part(root, 'nothing').hidden = byShelf.fresh.length > 0;
    // Whoever asks for the closed ones wants to see them.
    const closed = part(root, 'closed', HTMLDetailsElement);
    if (filter.status === 'avslutad') closed.open = true;
  };

  const show = (fetched: Listing): void => {
    listing = fetched;
    tell(bells, bellWords(listing.registrations));
    tell(awaiting, awaitingWords(listing.registrations.filter(awaitsAssessment).length));
    tell(
      leftOut,
      listing.leftOut === 0
        ? ''
        : `${listing.leftOut} ärenden till ryms inte i listan. De visas när andra har avslutats.`,
    );
    part(root, 'retention').textContent = listing.retention ? retentionWords(listing.retention) : '';
    part(root, 'fetched').textContent = `Hämtad ${instantText(new Date())}`;
    draw();
  };

  return {
    show,
    noteOpened: (id: string, registrant: Registrant) => void opened.set(id, registrant),
    clear(): void {
      opened.clear();
      filters.clear();
      show(nothing);
    },
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

const tell = (place: HTMLElement, words: string): void => {
  place.textContent = words;
  place.hidden = words === '';
};

const awaitingWords = (count: number): string => {
  if (count === 0) return '';
  return count === 1
    ? '1 ärende väntar på skyddsbedömning. Gör den i dag: det kan vara ett barn som har skrivit.'
    : `${count} ärenden väntar på skyddsbedömning. Gör dem i dag: det kan vara ett barn som har skrivit.`;
};

/** Tells of mails that did not reach the inbox; empty when all did or are on their way. */
const bellWords = (registrations: readonly ListedRegistration[]): string => {
  const stuck = registrations.flatMap(({ bells, referenceCode }) =>
    bells
      .filter(({ state }) => state === 'late' || state === 'failed')
      .map(({ sequence }) => `nr ${sequence} (${referenceCode})`),
  );
  if (stuck.length === 0) return '';
  const still = stuck.length === 1 ? 'Ärendet finns' : 'Ärendena finns';
  return `Mejl som inte har kommit fram till inkorgen: ${stuck.join(', ')}. ${still} här ändå. Säg till den som sköter driften.`;
};
