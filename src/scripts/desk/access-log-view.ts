import { instantText } from '../../core/content/date-words.ts';
import { type AccessAction, accessActions, type ListedAccess } from '../../core/desk/access-log.ts';
import type { Person } from '../../core/desk/passkey-ports.ts';
import { roleLabels } from '../../core/desk/roles.ts';
import type { Failure } from './api.ts';
import { element, part } from './element.ts';
import { fetchAccessLog, fetchPeople } from './keys-api.ts';

/** Shows administrators who may sign in, and who opened what, page by page. `failed` is told when it cannot. */
export const accessLogView = (root: HTMLElement, failed: (reason: Failure) => void) => {
  const people = part(root, 'people');
  const lines = part(root, 'access-lines');
  const older = part(root, 'older', HTMLButtonElement);
  let before: number | null = null;

  const more = async (): Promise<boolean> => {
    const told = await fetchAccessLog(before);
    if (!told.ok) {
      failed(told.reason);
      return false;
    }
    before = told.value.before;
    lines.append(...told.value.entries.map(line));
    older.hidden = before === null;
    return true;
  };
  older.addEventListener('click', async () => {
    const first = lines.children.length;
    if (await more()) (lines.children[first] as HTMLElement | undefined)?.focus();
  });

  const clear = (): void => {
    before = null;
    people.replaceChildren();
    lines.replaceChildren();
    older.hidden = true;
  };

  return {
    clear,
    /** Fetches the newest lines; whether there is something to show. */
    async load(): Promise<boolean> {
      clear();
      const told = await fetchPeople();
      if (!told.ok) {
        failed(told.reason);
        return false;
      }
      people.replaceChildren(...told.value.map(personLine));
      return more();
    },
  };
};

const personLine = ({ name, role, passkeys, lastUsedAt, removedAt }: Person): HTMLElement =>
  element(
    'li',
    { class: 'log__line' },
    element('strong', { dir: 'auto' }, name),
    ` ${removedAt === null ? roleLabels[role] : `Borttagen ${instantText(new Date(removedAt))}`}`,
    element(
      'span',
      { class: 'log__when' },
      removedAt !== null
        ? ''
        : passkeys === 0
          ? 'Ingen lösennyckel än'
          : lastUsedAt === null
            ? 'Har en lösennyckel'
            : `Loggade in ${instantText(new Date(lastUsedAt))}`,
    ),
  );

const line = ({ at, name, action, referenceCode, version }: ListedAccess): HTMLElement =>
  element(
    'li',
    { class: 'log__line', tabindex: '-1' },
    element('strong', { dir: 'auto' }, name),
    ` ${accessActions[action as AccessAction] ?? action}`,
    ...(referenceCode === null ? [] : [` ${referenceCode}${version === 1 ? '' : ` (svar ${version})`}`]),
    element('span', { class: 'log__when' }, instantText(new Date(at))),
  );
