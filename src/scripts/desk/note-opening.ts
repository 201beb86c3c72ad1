import { fromNotePlaintext, type SealedNote } from '../../core/desk/note.ts';
import { decrypted, type Problem } from './opening.ts';

export type OpenedNote = Pick<SealedNote, 'id' | 'writtenBy' | 'writtenAt'> &
  ({ ok: true; text: string } | { ok: false; problem: Problem });

/** Opens each note in this page's memory, and checks that it is this registration's. Never throws. */
export const openNotes = (
  notes: readonly SealedNote[],
  registrationId: string,
  identities: readonly string[],
): Promise<OpenedNote[]> =>
  Promise.all(
    notes.map(async ({ sealed, ...note }): Promise<OpenedNote> => {
      const plaintext = await decrypted(sealed, identities);
      if (!plaintext.ok) return { ...note, ...plaintext };
      try {
        const { text } = fromNotePlaintext(plaintext.text, { id: note.id, registrationId });
        return { ...note, ok: true, text };
      } catch (error) {
        return { ...note, ok: false, problem: error instanceof SyntaxError ? 'damaged' : 'swapped' };
      }
    }),
  );
