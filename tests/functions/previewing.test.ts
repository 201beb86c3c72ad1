import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Previewing, previewing, renderUnder } from '../../src/previewing.ts';

const preview = (name: string): Previewing => ({ until: new Date(), drafts: [name], content: undefined });

test('what is rendered at the same moment sees its own preview, or none', async () => {
  const seen: Record<string, (string | undefined)[]> = { one: [], other: [], visitor: [] };
  const render = async (name: string) => {
    for (let step = 0; step < 5; step += 1) {
      await setTimeout(1);
      seen[name]?.push(previewing()?.drafts[0]);
    }
  };
  await Promise.all([
    renderUnder(preview('one'), () => render('one')),
    render('visitor'),
    renderUnder(preview('other'), () => render('other')),
  ]);

  expect(seen).toEqual({
    one: Array(5).fill('one'),
    other: Array(5).fill('other'),
    visitor: Array(5).fill(undefined),
  });
  expect(previewing()).toBeUndefined();
});
