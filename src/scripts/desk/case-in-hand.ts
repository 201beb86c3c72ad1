import { toBase64 } from '../../core/desk/base64.ts';
import type { CaseState, Person } from '../../core/desk/case.ts';
import type { ListedRegistration } from '../../core/desk/listing.ts';
import { toNotePlaintext } from '../../core/desk/note.ts';
import { fetchReaders, type Refusal, saveChange, saveNote } from './api.ts';
import { noteDrafts } from './drafts.ts';
import { type AskChange, type OpenedCase, openedCase, type SaveNote } from './opened-case.ts';
import type { deskScreens } from './screens.ts';
import { sealTo } from './sealing.ts';
import { words } from './words.ts';

/**
 * The registration that a coordinator has in front of her. Each change carries what she has seen of it; what comes
 * back is shown beside what she has chosen and written, and takes none of it away.
 */
export const caseInHand = (
  root: HTMLElement,
  screens: ReturnType<typeof deskScreens>,
  desk: {
    failed(refusal: Refusal, again: () => void, over?: string): void;
    reopen(listed: ListedRegistration): void;
  },
) => {
  let identities: readonly string[] = [];
  let you = '';
  let inHand: OpenedCase | undefined;
  // One after another: each carries the revision that the one before it made.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const answer = last.then(work);
    last = answer.catch(() => undefined);
    return answer;
  };

  const isStill = (held: OpenedCase): boolean => inHand?.listed.id === held.listed.id;
  const takeState = (held: OpenedCase, state: CaseState): void => {
    if (!inHand || !isStill(held) || state.revision < inHand.sealed.state.revision) return;
    inHand = { ...inHand, sealed: { ...inHand.sealed, state } };
    view.update(state);
  };

  const change: AskChange = async (asked, again) => {
    const held = inHand;
    if (!held) return false;
    const seen = { version: versionOf(held), revision: held.sealed.state.revision };
    const told = await screens.patiently(saveChange(held.listed.id, asked, seen));
    if (!isStill(held)) return false;
    screens.say('');
    const state = told.ok ? told.value.state : told.state;
    if (state) takeState(held, state);
    if (!told.ok) desk.failed(told, again, words.notSaved);
    return told.ok;
  };

  const keepNote: SaveNote = async (note) => {
    const held = inHand;
    if (!held) return false;
    const told = await screens.patiently(sealAndSave(held.listed.id, note));
    if (!isStill(held)) {
      if (told.ok) drafts.drop(held.listed.id);
      return told.ok;
    }
    screens.say('');
    if (!told.ok) {
      if (told.reason === 'not-sealed') screens.say(words.notSealed);
      else desk.failed(told, view.submitNote, words.notSaved);
      return false;
    }
    takeState(held, told.value.state);
    if (inHand) {
      const written = { ...note, ok: true, writtenBy: you, writtenAt: new Date().toISOString() } as const;
      inHand = { ...inHand, notes: [...inHand.notes, written] };
      view.showNotes(inHand.notes);
    }
    if (told.value.state.version > versionOf(held))
      screens.say(words.amended, { label: words.readAmendment, run: () => desk.reopen(held.listed) });
    return true;
  };

  const view = openedCase(root, {
    change: (asked, again) => inTurn(() => change(asked, again)),
    saveNote: (note) => inTurn(() => keepNote(note)),
  });
  const drafts = noteDrafts(root, () => view.draft() !== '');

  return {
    listed: (): ListedRegistration | undefined => inHand?.listed,
    show(opened: OpenedCase, who: Person, keys: readonly string[]): void {
      identities = keys;
      you = who.name;
      inHand = opened;
      view.show(opened, who);
      void drafts.take(opened.listed.id, keys).then((draft) => {
        if (draft !== undefined && isStill(opened)) view.restoreDraft(draft);
      });
    },
    /** Forgets what was read; what was being written is kept, sealed. */
    putAway(): void {
      if (inHand) drafts.keep(inHand.listed, view.draft(), identities);
      inHand = undefined;
      identities = [];
      view.clear();
    },
  };
};

const versionOf = ({ versions }: OpenedCase): number => versions[0]?.version ?? 0;

type Saved = Extract<Awaited<ReturnType<typeof saveNote>>, { ok: true }>;

/** `not-sealed`: there is nobody to seal to, or the sealing failed; nothing has left the page. */
const sealAndSave = async (
  registrationId: string,
  { id, text }: { id: string; text: string },
): Promise<Saved | Refusal | { ok: false; reason: 'not-sealed' }> => {
  const told = await fetchReaders();
  if (!told.ok) return told;
  const { readers, digest } = told.value;
  if (readers.length === 0 || digest === null) return { ok: false, reason: 'not-sealed' };
  try {
    const sealed = toBase64(await sealTo(readers, toNotePlaintext({ id, registrationId, text })));
    return await saveNote(registrationId, { id, sealed, readersDigest: digest });
  } catch {
    return { ok: false, reason: 'not-sealed' };
  }
};
