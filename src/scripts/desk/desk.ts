import type { Person } from '../../core/desk/case.ts';
import type { ListedRegistration } from '../../core/desk/listing.ts';
import { fetchListing, fetchSealed, type Refusal, type Told } from './api.ts';
import { caseInHand } from './case-in-hand.ts';
import { part } from './element.ts';
import { listView } from './list-view.ts';
import { openNotes } from './note-opening.ts';
import type { OpenedCase } from './opened-case.ts';
import { openVersions } from './opening.ts';
import { quarantine } from './quarantine.ts';
import type { deskScreens } from './screens.ts';
import { words } from './words.ts';

/**
 * What a signed-in coordinator does with her keys: reads the list, opens one registration at a time, and works on it.
 * `signedOut` is told when the server no longer knows her. The address of the page never changes.
 */
export const openDesk = (
  root: HTMLElement,
  screens: ReturnType<typeof deskScreens>,
  signedOut: (words: string) => void,
) => {
  const list = listView(root, {
    open: (chosen) => open(chosen),
    lookThrough: (some) => apart.lookThrough(some),
  });
  const inHand = caseInHand(root, screens, {
    failed: (refusal, again, over) => failed(refusal, again, over),
    reopen: (listed) => open(listed),
  });
  let identities: readonly string[] = [];
  let you: Person = { id: '', name: '' };
  // Whoever locks, leaves or goes back while an answer is under way must not be shown it.
  let turn = 0;
  const begin = (): (() => boolean) => {
    turn += 1;
    const mine = turn;
    return () => mine === turn;
  };

  const putAway = (): void => {
    begin();
    inHand.putAway();
    apart.clear();
  };

  const failed = ({ reason, error }: Refusal, again: () => void, over: string = words.sessionOver): void => {
    switch (reason) {
      case 'signed-out':
        signedOut(over);
        break;
      case 'missing':
        screens.say(words.missing);
        break;
      case 'unread':
        screens.say(words.unread, { label: words.readAmendment, run: reopen });
        break;
      case 'changed':
        screens.say(error ?? words.changed);
        break;
      case 'refused':
        screens.say(error ?? words.refused);
        break;
      case 'unavailable':
        screens.say(words.unavailable, { label: words.tryAgain, run: again });
        break;
      default:
        reason satisfies never;
    }
  };

  /** Fetches and shows the list, with the focus on what was last in hand. */
  const showList = async (): Promise<void> => {
    const last = inHand.listed()?.id;
    const isCurrent = begin();
    const told = await screens.patiently(fetchListing());
    if (!isCurrent()) return;
    if (!told.ok) return failed(told, showList);
    putAway();
    you = told.value.you;
    list.show(told.value);
    screens.show('list', { focus: last === undefined ? undefined : list.opener(last) });
  };

  const fetched = async (listed: ListedRegistration): Promise<Told<OpenedCase>> => {
    const told = await fetchSealed(listed.id);
    if (!told.ok) return told;
    const sealed = told.value;
    const versions = await openVersions(sealed, listed, identities);
    const notes = await openNotes(sealed.notes, listed.id, identities);
    const latest = versions[0];
    if (latest?.ok) list.noteOpened(listed.id, latest.registration.registrant);
    return { ok: true, value: { listed, sealed, versions, notes } };
  };

  const open = async (listed: ListedRegistration): Promise<void> => {
    const isCurrent = begin();
    const told = await screens.patiently(fetched(listed));
    if (!isCurrent()) return;
    if (!told.ok) return failed(told, () => open(listed));
    apart.clear();
    inHand.show(told.value, you, identities);
    showStep('opened');
  };
  const reopen = (): void => {
    const listed = inHand.listed();
    if (listed) void open(listed);
  };

  const back = async (): Promise<void> => {
    if (history.state === steps.opened) history.back();
    else await showList();
  };
  const apart = quarantine(root, screens, {
    begin,
    fetch: fetched,
    open,
    failed,
    back,
    shown: () => showStep('quarantine'),
  });
  const showStep = (screen: 'opened' | 'quarantine'): void => {
    if (history.state !== steps.opened) noteStep();
    screens.show(screen);
  };

  part(root, 'reload').addEventListener('click', showList);
  part(root, 'back').addEventListener('click', back);
  for (const button of root.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());
  // The browser's own Back closes a registration, too.
  addEventListener('popstate', ({ state }) => {
    if (state === steps.list && ['opened', 'quarantine'].includes(screens.shown())) void showList();
  });

  return {
    showList,
    unlock(keys: readonly string[]): Promise<void> {
      identities = keys;
      return showList();
    },
    /** Forgets the keys and everything that was read. What was being written is kept, sealed. */
    lock(): void {
      putAway();
      identities = [];
      list.clear();
    },
  };
};

const steps = { list: 'list', opened: 'opened' } as const;

/** One step in the history, without an id: the list lies under what is opened. */
const noteStep = (): void => {
  history.replaceState(steps.list, '');
  history.pushState(steps.opened, '');
};
