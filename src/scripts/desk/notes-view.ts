import { instantText } from '../../core/content/date-words.ts';
import { element, part } from './element.ts';
import type { OpenedNote } from './note-opening.ts';
import { onePress } from './one-press.ts';
import { problemWords } from './words.ts';

/**
 * Shows the notes and takes a new one. `save` says whether it was kept; until then the words stay in the field. The
 * same words carry the same id, so that a note whose answer was lost is not written twice.
 */
export const notesView = (
  root: HTMLElement,
  save: (note: { id: string; text: string }) => Promise<boolean>,
) => {
  const section = part(root, 'notes');
  const list = part(root, 'note-list');
  const form = part(root, 'note-form', HTMLFormElement);
  const field = part(root, 'note', HTMLTextAreaElement);
  const button = part(root, 'save-note');
  const told = part(root, 'note-told');
  let attempt: { id: string; text: string } | undefined;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const written = field.value;
    const text = written.trim();
    if (text === '') {
      told.textContent = 'Skriv något i rutan först.';
      field.focus();
      return;
    }
    if (attempt?.text !== text) attempt = { id: crypto.randomUUID(), text };
    const note = attempt;
    void onePress(button, async () => {
      told.textContent = '';
      if (!(await save(note))) {
        told.textContent = 'Inte sparad än. Texten ligger kvar i rutan.';
        return;
      }
      // What she has gone on to write meanwhile is another note.
      if (field.value === written) field.value = '';
      attempt = undefined;
      told.textContent = 'Anteckningen är sparad.';
    });
  });
  field.addEventListener('input', () => {
    told.textContent = '';
  });

  const showNotes = (notes: readonly OpenedNote[]): void => {
    list.replaceChildren(...notes.map(noteItem));
    list.hidden = notes.length === 0;
  };

  return {
    showNotes,
    show(notes: readonly OpenedNote[]): void {
      section.hidden = false;
      showNotes(notes);
    },
    submit: () => form.requestSubmit(),
    /** What is written and not saved. */
    draft: (): string => field.value.trim(),
    /** Puts back what was written before; never over something newer. */
    restore(text: string): void {
      if (field.value.trim() === '') field.value = text;
    },
    clear(): void {
      section.hidden = true;
      list.replaceChildren();
      field.value = '';
      told.textContent = '';
      attempt = undefined;
    },
  };
};

const noteItem = (note: OpenedNote): HTMLElement =>
  element(
    'li',
    { class: 'note' },
    element('p', { class: 'soft small' }, `${note.writtenBy}, ${instantText(new Date(note.writtenAt))}`),
    note.ok
      ? element('p', { class: 'note__text', dir: 'auto' }, note.text)
      : element('p', { class: 'notice' }, problemWords[note.problem]),
  );
