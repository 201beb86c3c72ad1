/** What lies sealed beside a registration, each kind in its own table. */
export const sealedKinds = ['answers', 'notes'] as const;
export type SealedKind = (typeof sealedKinds)[number];

/** One sealed thing; `item` tells it from the others of its kind: of answers, the version; of notes, the note's id. */
export type SealName = { kind: SealedKind; registrationId: string; item: string };

/** What is sealed to other readers than today's; `leftOut` counts what is not named here. */
export type StaleSeals = { stale: SealName[]; leftOut: number };

/** At a time at most this many are named; the next time the rest. */
export const staleSealsMax = 500;

/** A sealed registration takes at most this many bytes, and its JSON a third more. */
export const sealedBytesMax = 192 * 1024;

const magic = 'age-encryption.org/v1\n';

/**
 * Whether `resealed` can be what `sealed` holds, sealed to `readers` keys: an age file with one X25519 stanza for each
 * and nothing else, and as long a payload as before. Whether it says the same only a reader can tell.
 * Format: age-encryption.org/v1 (C2SP).
 */
export const isPlausibleReseal = (sealed: Uint8Array, resealed: Uint8Array, readers: number): boolean => {
  const before = partsOf(sealed);
  const after = partsOf(resealed);
  return (
    before !== undefined &&
    after !== undefined &&
    after.stanzas.length === readers &&
    after.stanzas.every((stanza) => stanza.startsWith('X25519 ')) &&
    after.payloadBytes === before.payloadBytes
  );
};

/** An age file's stanzas, by their first lines, and the length of what follows its header. */
const partsOf = (file: Uint8Array): { stanzas: string[]; payloadBytes: number } | undefined => {
  const text = new TextDecoder('latin1').decode(file);
  const header = /^(?:[^\n]*\n)*?--- [\w+/]{43}\n/.exec(text)?.[0];
  if (!text.startsWith(magic) || header === undefined) return undefined;
  const stanzas = [...header.matchAll(/^-> (.*)$/gm)].map(([, stanza = '']) => stanza);
  return { stanzas, payloadBytes: file.length - header.length };
};

/** Seals again: what was replaced is named by its digest, so that nobody's work is overwritten unseen. */
export type Reseal = {
  name: SealName;
  /** SHA-256 of the sealed bytes that these replace. */
  replaces: Uint8Array;
  resealed: Uint8Array;
  readersDigest: Uint8Array;
};

export type ResealOutcome = 'resealed' | 'changed' | 'missing' | 'implausible';
