import type { ListedRegistration } from '../../core/desk/listing.ts';
import type { Status } from '../../core/desk/statuses.ts';
import { type Failure, fetchListing, fetchSealed, saveStatus } from './api.ts';
import { part } from './element.ts';
import { listView } from './list-view.ts';
import { openedView } from './opened-view.ts';
import { openVersions } from './opening.ts';
import type { deskScreens } from './screens.ts';
import { statusForm } from './status-form.ts';
import { words } from './words.ts';

/**
 * What a signed-in coordinator does with her keys: reads the list, opens one registration at a time, sets its status.
 * `signedOut` is told when the server no longer knows her. The address of the page never changes.
 */
export const openDesk = (
  root: HTMLElement,
  screens: ReturnType<typeof deskScreens>,
  signedOut: (words: string) => void,
) => {
  const list = listView(root, (chosen) => open(chosen));
  const opened = openedView(root);
  const status = statusForm(root, (chosen) => save(chosen));
  let identities: readonly string[] = [];
  let inHand: { listed: ListedRegistration; versionRead: number } | undefined;
  // Whoever locks, leaves or goes back while an answer is under way must not be shown it.
  let turn = 0;
  const begin = (): (() => boolean) => {
    turn += 1;
    const mine = turn;
    return () => mine === turn;
  };

  const putAway = (): void => {
    begin();
    inHand = undefined;
    opened.clear();
    status.clear();
  };

  const failed = (reason: Failure, again: () => void, over: string = words.sessionOver): void => {
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
      case 'unavailable':
        screens.say(words.unavailable, { label: words.tryAgain, run: again });
        break;
      default:
        reason satisfies never;
    }
  };

  /** Fetches and shows the list, with the focus on what was last in hand. */
  const showList = async (): Promise<void> => {
    const last = inHand?.listed.id;
    const isCurrent = begin();
    const told = await screens.patiently(fetchListing());
    if (!isCurrent()) return;
    if (!told.ok) return failed(told.reason, showList);
    putAway();
    list.show(told.value);
    screens.show('list', { focus: last === undefined ? undefined : list.opener(last) });
  };

  const open = async (listed: ListedRegistration): Promise<void> => {
    const isCurrent = begin();
    const told = await screens.patiently(fetchSealed(listed.id));
    if (!isCurrent()) return;
    if (!told.ok) return failed(told.reason, () => open(listed));
    const versions = await openVersions(told.value, listed, identities);
    if (!isCurrent()) return;
    opened.show(listed, versions);
    inHand = { listed, versionRead: versions[0]?.version ?? 0 };
    // What cannot be read is not given a status either.
    if (versions[0]?.ok) status.show(told.value.status);
    else status.clear();
    if (screens.shown() !== 'opened') noteStep();
    screens.show('opened');
  };
  const reopen = (): void => void (inHand && open(inHand.listed));

  const save = async (chosen: Status): Promise<boolean> => {
    if (!inHand) return false;
    const isCurrent = begin();
    const told = await screens.patiently(saveStatus(inHand.listed.id, chosen, inHand.versionRead));
    if (!isCurrent()) return false;
    screens.say('');
    if (!told.ok) failed(told.reason, () => status.submit(), words.notSaved);
    return told.ok;
  };

  part(root, 'reload').addEventListener('click', showList);
  part(root, 'back').addEventListener('click', async () => {
    if (history.state === steps.opened) history.back();
    else await showList();
  });
  // The browser's own Back closes a registration, too.
  addEventListener('popstate', ({ state }) => {
    if (state === steps.list && screens.shown() === 'opened') void showList();
  });

  return {
    showList,
    unlock(keys: readonly string[]): Promise<void> {
      identities = keys;
      return showList();
    },
    /** Forgets the keys and everything that was read. */
    lock(): void {
      identities = [];
      putAway();
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
