/** Letters that no digit looks like, no other letter sounds like at the start of a word, and that spell nothing. */
const letters = 'BFGHJKLMNRSTVX';
/** No 0 and 1, which look like O and I. */
const digits = '23456789';

/** `KLM-4729`: easy to say on the phone. Unique by the database; tells nothing of the family. */
export const referenceCodePattern = /^[BFGHJKLMNRSTVX]{3}-[2-9]{4}$/;

/** Makes a code from random bytes, one a character; seven are used. */
export const referenceCode = (random: Uint8Array): string => {
  const pick = (alphabet: string, index: number) => alphabet[(random[index] ?? 0) % alphabet.length];
  const word = [0, 1, 2].map((index) => pick(letters, index)).join('');
  const number = [3, 4, 5, 6].map((index) => pick(digits, index)).join('');
  return `${word}-${number}`;
};
