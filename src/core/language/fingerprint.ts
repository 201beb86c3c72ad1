/**
 * Eight hexadecimal digits that change when the words do (FNV-1a, 32 bits, over UTF-8): a translation records those
 * of the original that it follows. It guards against forgetting, not against anybody, so no stronger hash is needed.
 */
export const fingerprint = (words: readonly string[]): string => {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(words.map(oneSpaced).join('\n')))
    hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
};

/** Line breaks and indents are the formatter's, not the writer's. */
const oneSpaced = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
