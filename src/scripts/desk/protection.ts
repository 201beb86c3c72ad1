import { instantText } from '../../core/content/date-words.ts';
import type { CaseState } from '../../core/desk/case.ts';
import { part } from './element.ts';
import { onePress } from './one-press.ts';
import type { AskChange } from './opened-case.ts';

/** The block that asks whether the child needs protection, and notes that it was judged. */
export const protectionBlock = (root: HTMLElement, change: AskChange) => {
  const block = part(root, 'protection');
  const state = part(root, 'protection-state');
  const how = part(root, 'protection-how', HTMLDetailsElement);
  const button = part(root, 'assess');
  const told = part(root, 'assess-told');
  button.addEventListener('click', () =>
    onePress(button, async () => {
      told.textContent = '';
      if (await change({ kind: 'assess' }, () => button.click())) told.textContent = 'Sparat.';
    }),
  );

  const update = (current: CaseState): void => {
    state.textContent = stateText(current);
    block.classList.toggle('protection--done', isDone(current));
    button.classList.toggle('button--secondary', isDone(current));
    button.textContent = isDone(current) ? 'Bedömningen är gjord på nytt' : 'Bedömningen är gjord';
  };

  return {
    update,
    /** `isChild`: a child wrote, and then the questions stand open. */
    show(current: CaseState, isChild: boolean): void {
      block.hidden = false;
      told.textContent = '';
      how.open = isChild && !isDone(current);
      update(current);
    },
    clear(): void {
      block.hidden = true;
      told.textContent = '';
      state.textContent = '';
    },
  };
};

const isDone = ({ assessed, version }: CaseState): boolean => (assessed?.version ?? 0) >= version;

const stateText = (current: CaseState): string => {
  if (!current.assessed)
    return 'Inte bedömt än. Gör en första bedömning i dag, samma dag som du läser det här.';
  const made = `Bedömt ${instantText(new Date(current.assessed.at))} av ${current.assessed.by.name}.`;
  return isDone(current) ? made : `${made} Sedan dess har svaren ändrats: bedöm igen, i dag.`;
};
