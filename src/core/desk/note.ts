import { padded } from '../registration/sealed-registration.ts';

/** A coordinator's note as it is kept: sealed in her browser. `sealed` is base64, `writtenAt` ISO 8601. */
export type SealedNote = { id: string; sealed: string; writtenBy: string; writtenAt: string };

/** What is sealed: the words, and enough to notice when a note was moved to another registration. */
export type Note = { id: string; registrationId: string; text: string };

export const noteCharactersMax = 2000;
export const noteSealedBytesMax = 32 * 1024;
/** Of one registration. */
export const notesMax = 200;

/** JSON, padded to whole KiB like a registration. */
export const toNotePlaintext = (note: Note): string => padded(JSON.stringify(note));

/** Reads an opened note. Throws when it is another one's, or none. */
export const fromNotePlaintext = (
  plaintext: string,
  expected: { id: string; registrationId: string },
): Note => {
  const note = JSON.parse(plaintext) as Note;
  if (note.id !== expected.id || note.registrationId !== expected.registrationId)
    throw new Error('The opened note is another than the one that was asked for.');
  if (typeof note.text !== 'string') throw new SyntaxError('The opened note has no text.');
  return note;
};

const ageHeader = new TextEncoder().encode('age-encryption.org/v1\n');

/** Whether the bytes begin as age's files do: what is not sealed is never stored. */
export const looksSealed = (bytes: Uint8Array): boolean =>
  bytes.length > ageHeader.length && ageHeader.every((byte, index) => bytes[index] === byte);
