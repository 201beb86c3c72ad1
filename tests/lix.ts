/**
 * LIX (Björnsson 1968): words a sentence, plus the share in per cent of words longer than six letters. A text
 * without a full stop at its end, a label say, is one sentence.
 */
export const lix = (text: string | readonly string[]): number => {
  const texts = [text].flat();
  const words = texts.flatMap((text) => text.match(/[\p{L}\p{N}-]+/gu) ?? []);
  const sentences = texts.flatMap((text) =>
    text.split(/[.!?:]+(?:\s|$)/).filter((part) => /\p{L}/u.test(part)),
  );
  const long = words.filter((word) => word.replaceAll('-', '').length > 6);
  return words.length / sentences.length + (100 * long.length) / words.length;
};
