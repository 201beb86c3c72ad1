import { instantText } from '../../core/content/date-words.ts';
import { type CaseChange, type CaseState, callOutcomes, type Person } from '../../core/desk/case.ts';
import { callOutcomeLabels, callsText } from '../../core/desk/case-words.ts';
import { statuses, statusLabels } from '../../core/desk/statuses.ts';
import { element, part } from './element.ts';
import { onePress } from './one-press.ts';
import type { AskChange } from './opened-case.ts';

/**
 * What a coordinator does with a registration. `change` says whether it was kept. What she has chosen stays chosen
 * until it is: a colleague who was first, or a server that is away, undoes none of it.
 */
export const casePanel = (root: HTMLElement, change: AskChange) => {
  const panel = part(root, 'case-panel');
  const statusForm = part(root, 'status-form', HTMLFormElement);
  const callForm = part(root, 'call-form', HTMLFormElement);
  const take = part(root, 'take');
  const transfer = part(root, 'transfer');
  const told = {
    take: part(root, 'take-told'),
    status: part(root, 'saved'),
    call: part(root, 'call-told'),
    transfer: part(root, 'transfer-told'),
  };
  let state: CaseState | undefined;
  let you: Person | undefined;

  const press = (button: HTMLElement, place: HTMLElement, asked: CaseChange, kept: () => (Node | string)[]) =>
    onePress(button, async () => {
      place.replaceChildren();
      if (await change(asked, () => button.click())) place.replaceChildren(...kept());
    });
  const isMine = (): boolean => state?.taken != null && state.taken.by.id === you?.id;

  take.addEventListener('click', () =>
    press(take, told.take, { kind: isMine() ? 'release' : 'take' }, () => ['Sparat.']),
  );
  transfer.addEventListener('click', () =>
    press(transfer, told.transfer, { kind: state?.transferredAt ? 'transfer-undo' : 'transfer' }, () => [
      'Sparat.',
    ]),
  );
  onSubmit(statusForm, (button, choices) => {
    const status = statuses.find((known) => known === choices.get('status'));
    if (status)
      press(button, told.status, { kind: 'status', status }, () => [
        'Sparat: ',
        element('strong', {}, statusLabels[status]),
      ]);
  });
  onSubmit(callForm, (button, choices) => {
    const outcome = callOutcomes.find((known) => known === choices.get('outcome'));
    if (!outcome) {
      told.call.textContent = 'Välj hur det gick först.';
      return;
    }
    press(button, told.call, { kind: 'call', outcome }, () => {
      callForm.reset();
      return ['Sparat: ', element('strong', {}, callOutcomeLabels[outcome])];
    });
  });
  // What stands there as saved is no longer what is chosen.
  statusForm.addEventListener('change', () => told.status.replaceChildren());
  callForm.addEventListener('change', () => told.call.replaceChildren());

  const update = (current: CaseState): void => {
    state = current;
    part(root, 'taken').textContent = takenText(current, isMine());
    take.textContent = current.taken === null ? 'Ta ärendet' : isMine() ? 'Lämna ärendet' : 'Ta över ärendet';
    part(root, 'status-now').textContent = `Nu: ${statusLabels[current.status]}`;
    part(root, 'calls').textContent = callsText(current.history);
    part(root, 'transferred').textContent = current.transferredAt
      ? `Överförd till verksamhetssystemet ${instantText(new Date(current.transferredAt))}.`
      : 'Inte överförd till verksamhetssystemet.';
    transfer.textContent = current.transferredAt ? 'Ångra överföringen' : 'Anteckna att den är överförd';
  };
  const emptied = (): void => {
    for (const place of Object.values(told)) place.replaceChildren();
    statusForm.reset();
    callForm.reset();
  };

  return {
    update,
    show(current: CaseState, who: Person): void {
      emptied();
      you = who;
      update(current);
      for (const radio of statusForm.querySelectorAll('input'))
        radio.checked = radio.value === current.status;
      panel.hidden = false;
    },
    clear(): void {
      panel.hidden = true;
      state = undefined;
      emptied();
    },
  };
};

const onSubmit = (
  form: HTMLFormElement,
  submitted: (button: HTMLElement, choices: FormData) => void,
): void => {
  const button = form.querySelector('button');
  if (!button) throw new Error('The form has no button.');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submitted(button, new FormData(form));
  });
};

const takenText = ({ taken }: CaseState, isMine: boolean): string => {
  if (taken === null) return 'Ingen har tagit ärendet.';
  return `${isMine ? 'Du' : taken.by.name} har ärendet sedan ${instantText(new Date(taken.at))}.`;
};
