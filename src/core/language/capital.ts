/** The text with a capital at its beginning, as a sentence has it: `måndag` is `Måndag`. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
