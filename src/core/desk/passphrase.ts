/** A passphrase that nobody should be able to guess has at least this many characters. */
export const passphraseCharactersMin = 20;
const distinctMin = 8;

const consonants = 'bdfghjklmnprstv';
const vowels = 'aeiouy';
const groups = 6;

/** How many random bytes `madePassphrase` needs. */
export const passphraseBytes = groups * 4;

/**
 * A passphrase that can be read out and written down: six groups of two syllables, `bofi-ladu-…`. Random bytes that
 * fall unevenly over the letters cost less than a bit a letter: 70 bits and more are left, behind scrypt.
 */
export const madePassphrase = (random: Uint8Array): string =>
  Array.from({ length: groups }, (_, group) =>
    [0, 1, 2, 3]
      .map((place) => {
        const letters = place % 2 === 0 ? consonants : vowels;
        return letters[(random[group * 4 + place] ?? 0) % letters.length];
      })
      .join(''),
  ).join('-');

/** What was typed, however the keyboard composes å and whatever space stands around it. */
export const typedPassphrase = (text: string): string => text.normalize('NFC').trim();

/** Whether it is long enough, and not one letter over and over. */
export const isHardToGuess = (passphrase: string): boolean => {
  const characters = [...passphrase];
  return characters.length >= passphraseCharactersMin && new Set(characters).size >= distinctMin;
};
