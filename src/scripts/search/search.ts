import { type Found, findPages, loadPagefind } from './pagefind.ts';

const quietMs = 400;

/** Makes the search page's field work; on other pages there is none. Nothing is fetched before somebody enters it. */
export function startSearch(): void {
  const form = document.querySelector<HTMLFormElement>('[data-search]');
  const input = form?.querySelector('input');
  const status = document.querySelector<HTMLElement>('[data-search-status]');
  const list = document.querySelector<HTMLElement>('[data-search-results]');
  if (!form || !input || !status || !list) return;

  let waiting: number | undefined;
  let latest = '';

  const show = (words: string, pages: readonly Found[]) => {
    list.replaceChildren(...pages.map(result));
    status.textContent = words;
  };

  const look = async () => {
    clearTimeout(waiting);
    const words = input.value.trim();
    latest = words;
    if (words.length < 2) return show('', []);
    const pages = await findPages(words).catch(() => undefined);
    // Somebody wrote on while the answer was on its way.
    if (latest !== words) return;
    if (!pages) return show('Din webbläsare kan inte söka här. Välj en sida i listan i stället.', []);
    show(told(pages.length), pages);
  };

  form.hidden = false;
  form.addEventListener('submit', (event) => {
    // Nothing written ends in an address or on a server.
    event.preventDefault();
    look();
  });
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(look, quietMs);
  });
  input.addEventListener('focus', () => loadPagefind().catch(() => undefined), { once: true });
  // Whoever comes Back finds neither the words nor what they led to.
  addEventListener('pagehide', () => show('', []));
}

function told(count: number): string {
  if (count === 0) return 'Vi hittar inget med de orden. Pröva andra ord, välj i listan eller ring oss.';
  return count === 1 ? 'En sida ligger nära det du skrev.' : `${count} sidor ligger nära det du skrev.`;
}

function result({ url, title, description }: Found): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const text = document.createElement('p');
  text.textContent = description;
  item.append(link, ...(description ? [text] : []));
  return item;
}
