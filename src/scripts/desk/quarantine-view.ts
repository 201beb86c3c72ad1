import type { FieldName } from '../../core/registration/fields.ts';
import { registrationRows } from '../../core/registration/labels.ts';
import type { Registration } from '../../core/registration/registration.ts';
import { factsOf } from './case-row.ts';
import { element, part } from './element.ts';
import type { OpenedCase } from './opened-case.ts';
import { problemWords, senderWords } from './words.ts';

export type Verdict = 'let-out' | 'robot';

/** The answers by which a person tells a family from a robot. */
const tellingFields: readonly FieldName[] = [
  'name',
  'childAge',
  'phone',
  'email',
  'viaSchool',
  'organisation',
  'familyPhone',
  'message',
];

/** Shows many quarantined registrations at once, a few answers of each, with a box to tick. */
export const quarantineView = (
  root: HTMLElement,
  { judge, open }: { judge(chosen: OpenedCase[], verdict: Verdict): void; open(chosen: OpenedCase): void },
) => {
  const form = part(root, 'quarantine-form', HTMLFormElement);
  const list = part(root, 'quarantine-cases');
  const checkAll = part(root, 'check-all', HTMLInputElement);
  const told = part(root, 'quarantine-told');
  const facts = part(root, 'quarantine-facts');
  let shown: OpenedCase[] = [];

  const boxes = (): HTMLInputElement[] => [
    ...list.querySelectorAll<HTMLInputElement>('input[type=checkbox]'),
  ];
  checkAll.addEventListener('change', () => {
    for (const box of boxes()) box.checked = checkAll.checked;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { value } = event.submitter as HTMLButtonElement;
    const ids = new Set(boxes().flatMap((box) => (box.checked ? [box.value] : [])));
    const chosen = shown.filter(({ listed }) => ids.has(listed.id));
    if (chosen.length === 0) told.textContent = 'Kryssa för minst ett ärende först.';
    else judge(chosen, value === 'robot' ? 'robot' : 'let-out');
  });

  const line = (opened: OpenedCase): HTMLElement => {
    const { listed, versions } = opened;
    const latest = versions[0];
    const openIt = element(
      'button',
      { type: 'button', class: 'button button--link' },
      `Öppna hela ${listed.referenceCode}`,
    );
    openIt.addEventListener('click', () => open(opened));
    return element(
      'li',
      { class: 'quarantine__case' },
      element(
        'label',
        { class: 'choice' },
        element('input', { type: 'checkbox', name: 'chosen', value: listed.id }),
        element(
          'span',
          { class: 'choice__text' },
          element('strong', {}, listed.referenceCode),
          element('span', { class: 'choice__hint' }, factsOf(listed)),
          ...(latest?.ok
            ? [
                element('span', { class: 'choice__hint' }, senderWords[latest.registration.registrant]),
                ...telling(latest.registration),
              ]
            : [element('span', {}, problemWords[latest && !latest.ok ? latest.problem : 'damaged'])]),
        ),
      ),
      openIt,
    );
  };

  return {
    /** `left`: how many more there are than are shown. */
    show(cases: OpenedCase[], left: number): void {
      shown = cases;
      checkAll.checked = false;
      form.hidden = cases.length === 0;
      list.replaceChildren(...cases.map(line));
      facts.textContent = factsWords(cases.length, left);
    },
    say(words: string): void {
      told.textContent = words;
    },
    clear(): void {
      shown = [];
      list.replaceChildren();
      told.textContent = '';
      facts.textContent = '';
      checkAll.checked = false;
    },
  };
};

const factsWords = (count: number, left: number): string => {
  if (count === 0) return 'Inget mer att titta på här.';
  const shown = count === 1 ? '1 ärende.' : `${count} ärenden, de som har väntat längst först.`;
  return left > 0 ? `${shown} ${left} till väntar därefter.` : shown;
};

const telling = (registration: Registration): HTMLElement[] =>
  registrationRows(registration)
    .filter(({ field }) => tellingFields.includes(field))
    .map(({ name, values }) =>
      element(
        'span',
        { class: 'quarantine__answer' },
        element('span', { class: 'soft' }, `${name}: `),
        element('span', { dir: 'auto' }, values.join(', ')),
      ),
    );
