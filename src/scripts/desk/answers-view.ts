import { telephoneHref } from '../../core/content/telephone.ts';
import { type ChangedRow, changedRows } from '../../core/desk/amendment.ts';
import type { FieldName } from '../../core/registration/fields.ts';
import { registrationRows } from '../../core/registration/labels.ts';
import type { Registration } from '../../core/registration/registration.ts';
import { element } from './element.ts';

/** The answers of a registration, row by row; numbers and addresses can be tapped. */
export const answersList = (registration: Registration): HTMLElement =>
  rows(
    registrationRows(registration).map(({ field, name, values }) => [
      name,
      values.map((value) => element('dd', { dir: 'auto' }, reachable(field, value))),
    ]),
  );

/** What an amendment changed, with what stood there before. */
export const changesList = (before: Registration, after: Registration): HTMLElement => {
  const changed = changedRows(before, after);
  return changed.length === 0
    ? element('p', {}, 'Svaren är desamma.')
    : rows(changed.map((row) => [row.name, changeOf(row)]));
};

const rows = (named: [name: string, values: HTMLElement[]][]): HTMLElement =>
  element(
    'dl',
    { class: 'answers' },
    ...named.map(([name, values]) =>
      element('div', { class: 'answers__row' }, element('dt', {}, name), ...values),
    ),
  );

const changeOf = ({ before, after }: ChangedRow): HTMLElement[] => [
  element('dd', {}, element('span', { class: 'soft' }, 'Förut: '), valuesOf(before)),
  element('dd', {}, element('span', { class: 'soft' }, 'Nu: '), valuesOf(after)),
];

const valuesOf = (values: string[]): HTMLElement =>
  values.length === 0 ? element('em', {}, 'inget svar') : element('span', { dir: 'auto' }, values.join(', '));

const reachable = (field: FieldName, value: string): Node | string => {
  if (field === 'phone' || field === 'familyPhone')
    return element('a', { href: telephoneHref(value) }, value);
  // An address with a question mark could carry a mail's body along.
  if ((field === 'email' || field === 'familyEmail') && /^[^\s?&#%]+@[^\s?&#%@]+$/.test(value))
    return element('a', { href: `mailto:${value}` }, value);
  return value;
};
