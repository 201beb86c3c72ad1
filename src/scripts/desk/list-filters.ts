import { type ListFilter, owners } from '../../core/desk/list-filter.ts';
import { statuses } from '../../core/desk/statuses.ts';
import { waitingMarksDays } from '../../core/desk/waiting.ts';
import { part } from './element.ts';

/** The form that chooses which part of the list to see. `changed` is told after every choice. */
export const listFilters = (root: HTMLElement, changed: () => void) => {
  const form = part(root, 'filters', HTMLFormElement);
  const told = part(root, 'filtered');
  form.addEventListener('change', changed);
  // Enter in a field chooses nothing new, and must not send the form anywhere.
  form.addEventListener('submit', (event) => event.preventDefault());
  part(root, 'show-all').addEventListener('click', () => {
    form.reset();
    changed();
  });

  return {
    chosen(): ListFilter {
      const choices = new FormData(form);
      return {
        status: statuses.find((status) => status === choices.get('status')),
        owner: owners.find((owner) => owner === choices.get('owner')) ?? 'alla',
        awaitsAssessment: choices.has('awaits'),
        waitedDaysMin: waitingMarksDays.find((days) => String(days) === choices.get('waited')),
      };
    },
    /** Says how many are shown, when not all are: nobody may take a part of the list for the whole. */
    tell(shown: number, all: number): void {
      told.textContent = shown === all ? '' : `Visar ${shown} av ${all} ärenden.`;
    },
    clear(): void {
      form.reset();
      told.textContent = '';
    },
  };
};
