import type { CaseChange, CaseState, Person } from '../../core/desk/case.ts';
import type { SealedCase } from '../../core/desk/desk.ts';
import type { ListedRegistration } from '../../core/desk/listing.ts';
import { casePanel } from './case-panel.ts';
import { historyView } from './history-view.ts';
import type { OpenedNote } from './note-opening.ts';
import { notesView } from './notes-view.ts';
import { openedView } from './opened-view.ts';
import type { OpenedVersion } from './opening.ts';
import { protectionBlock } from './protection.ts';

export type OpenedCase = {
  listed: ListedRegistration;
  sealed: SealedCase;
  /** The latest first. */
  versions: readonly OpenedVersion[];
  notes: readonly OpenedNote[];
};

/** `again` presses the same button once more, with what is chosen then. */
export type AskChange = (asked: CaseChange, again: () => void) => Promise<boolean>;

export type SaveNote = (note: { id: string; text: string }) => Promise<boolean>;

/** Everything that is shown of one opened registration, and what may be done with it. */
export const openedCase = (root: HTMLElement, work: { change: AskChange; saveNote: SaveNote }) => {
  const answers = openedView(root);
  const protection = protectionBlock(root, work.change);
  const panel = casePanel(root, work.change);
  const notes = notesView(root, work.saveNote);
  const history = historyView(root);
  let sealed: SealedCase | undefined;

  return {
    show(opened: OpenedCase, you: Person): void {
      sealed = opened.sealed;
      const { state, versions } = sealed;
      const latest = opened.versions[0];
      answers.show(opened.listed, opened.versions);
      history.show(state, versions);
      // What cannot be read is not judged, and given no status or note either.
      if (latest?.ok) {
        protection.show(state, latest.registration.registrant === 'child');
        panel.show(state, you);
        notes.show(opened.notes);
      } else {
        protection.clear();
        panel.clear();
        notes.clear();
      }
    },
    /** Shows what a change made of it, and leaves alone what she has chosen and written. */
    update(state: CaseState): void {
      protection.update(state);
      panel.update(state);
      if (sealed) history.show(state, sealed.versions);
    },
    showNotes: notes.showNotes,
    submitNote: notes.submit,
    draft: notes.draft,
    restoreDraft: notes.restore,
    clear(): void {
      sealed = undefined;
      for (const view of [answers, protection, panel, notes, history]) view.clear();
    },
  };
};
