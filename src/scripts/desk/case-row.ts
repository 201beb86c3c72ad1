import { instantText } from '../../core/content/date-words.ts';
import type { Person } from '../../core/desk/case.ts';
import { caseMarks } from '../../core/desk/case-marks.ts';
import type { ListedRegistration } from '../../core/desk/listing.ts';
import { statusLabels } from '../../core/desk/statuses.ts';
import { element } from './element.ts';

/** One registration in the list. `opened` is who wrote it, where it was opened in this session. */
export const caseRow = (
  listed: ListedRegistration,
  { you, now, opened, open }: { you: Person; now: Date; opened: string | undefined; open(): void },
): HTMLLIElement => {
  const button = element(
    'button',
    { type: 'button', class: 'case__open', 'data-id': listed.id },
    element('span', { class: 'visually-hidden' }, 'Öppna '),
    listed.referenceCode,
  );
  button.addEventListener('click', open);
  const marks = caseMarks(listed, you, now);
  return element(
    'li',
    { class: 'case' },
    button,
    element('span', { class: 'case__status' }, statusLabels[listed.status]),
    element('p', { class: 'case__facts' }, factsOf(listed)),
    ...(opened === undefined ? [] : [element('p', { class: 'case__sender' }, opened)]),
    ...(marks.length === 0
      ? []
      : [
          element(
            'ul',
            { class: 'case__marks' },
            ...marks.map(({ text, isUrgent }) =>
              element('li', { class: isUrgent ? 'case__mark case__mark--urgent' : 'case__mark' }, text),
            ),
          ),
        ]),
  );
};

/** `Kom in måndag 18 januari 2027 kl. 16.30 · nr 12`. */
export const factsOf = ({ receivedAt, bells }: ListedRegistration): string =>
  [
    `Kom in ${instantText(new Date(receivedAt))}`,
    ...(bells.length === 0 ? [] : [`nr ${bells.map(({ sequence }) => sequence).join(', ')}`]),
  ].join(' · ');
