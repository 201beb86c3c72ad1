/** The answers of a family in words that a reader finds again in what she opens. */
export const messageOf = (family: number, answers: number) => `Familj ${family}, svar ${answers}.`;

/** Whose words these are. */
export const familyOf = (message = ''): number => Number(/^Familj (\d+),/.exec(message)?.[1]);
