import { expect, test } from 'vitest';
import { sharedLabels } from '../../studio/labels/fields.ts';
import { choiceTitles, kindTitles } from '../../studio/labels/kinds.ts';
import { ownLabels } from '../../studio/labels/own-fields.ts';
import { unknownWords } from '../site/spelling.ts';

/** Short names and addresses in examples are no words. */
const notWords = /«[^»]*»|\{\w+\}|https:\/\/|\/[a-z-]+\/|\ben-GB\b|\bWCAG\b|\b[VH]T\b/g;

test('every word that the Studio says to an editor is Swedish', { timeout: 60_000 }, async () => {
  const words = [
    ...Object.values(kindTitles),
    ...Object.values(choiceTitles),
    ...[sharedLabels, ownLabels].flatMap((labels) => Object.values(labels).flat()),
  ].map((text) => text.replaceAll(notWords, ' '));
  expect(words.length).toBeGreaterThan(150);
  expect(await unknownWords(words, 'sv')).toEqual([]);
});
