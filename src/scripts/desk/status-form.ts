import { type Status, statuses, statusLabels } from '../../core/desk/statuses.ts';
import { element, part } from './element.ts';

/** The form that sets a status. `save` says whether it was kept; then the words confirm it. */
export const statusForm = (root: HTMLElement, save: (status: Status) => Promise<boolean>) => {
  const form = part(root, 'status-form', HTMLFormElement);
  const saved = part(root, 'saved');
  const button = part(root, 'save', HTMLButtonElement);

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const chosen = statuses.find((status) => status === new FormData(form).get('status'));
    // A second press while the first is under way would save twice.
    if (!chosen || button.getAttribute('aria-disabled') === 'true') return;
    saved.textContent = '';
    button.setAttribute('aria-disabled', 'true');
    const kept = await save(chosen);
    button.removeAttribute('aria-disabled');
    if (kept) saved.replaceChildren('Sparat: ', element('strong', {}, statusLabels[chosen]));
  });
  // What stands there as saved is no longer what is chosen.
  form.addEventListener('change', () => saved.replaceChildren());

  return {
    submit: () => form.requestSubmit(),
    show(status: Status): void {
      form.hidden = false;
      saved.replaceChildren();
      for (const radio of form.querySelectorAll('input')) radio.checked = radio.value === status;
    },
    clear(): void {
      form.hidden = true;
      saved.replaceChildren();
      form.reset();
    },
  };
};
