import { element } from './element.ts';

/** A button that copies a text, and says that it did; where copying is not allowed it says what to do. */
export const copyButton = (text: () => string): HTMLElement => {
  const said = element('span', { role: 'status', class: 'small' });
  const button = element('button', { type: 'button', class: 'button button--secondary' }, 'Kopiera nyckeln');
  button.addEventListener('click', async () => {
    said.textContent = await navigator.clipboard.writeText(text()).then(
      () => 'Kopierad',
      () => 'Det gick inte att kopiera. Markera nyckeln och kopiera den själv.',
    );
  });
  return element('p', { class: 'actions' }, button, said);
};
