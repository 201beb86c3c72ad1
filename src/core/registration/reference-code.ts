/** Letters that no digit looks like and that spell no word, with the names by which Swedish spells them. */
const letterNames: Readonly<Record<string, string>> = {
  B: 'Bertil',
  F: 'Filip',
  G: 'Gustav',
  H: 'Helge',
  J: 'Johan',
  K: 'Kalle',
  L: 'Ludvig',
  M: 'Martin',
  N: 'Niklas',
  R: 'Rudolf',
  S: 'Sigurd',
  T: 'Tore',
  V: 'Viktor',
  X: 'Xerxes',
};
const letters = Object.keys(letterNames).join('');
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

/** `Kalle, Ludvig, Martin, 4, 7, 2, 9`: how to say a code so that it is heard. */
export const spokenReferenceCode = (code: string): string =>
  [...code.replace('-', '')].map((character) => letterNames[character] ?? character).join(', ');
