import { element } from './element.ts';

/** Says what is wrong with one field, in the field and to those who hear the page; an empty reason takes it away. */
export const fieldError =
  (field: HTMLElement, input: HTMLInputElement, error: HTMLElement) =>
  (reason: string): void => {
    const isWrong = reason !== '';
    error.replaceChildren(...(isWrong ? [element('b', {}, 'Fel: '), reason] : []));
    field.classList.toggle('field--error', isWrong);
    if (isWrong) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  };
