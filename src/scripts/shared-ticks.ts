/**
 * Keeps what is ticked behind the `#` of the address, so that a narrowed list can be sent to somebody and stays narrowed by
 * the next choice. A browser sends nothing of it to a server, and the entry in its history is replaced, not added to.
 */
const mark = '#visa=';
const ticks = [...document.querySelectorAll<HTMLInputElement>('.narrow input')];
const links = [...document.querySelectorAll<HTMLAnchorElement>('.finder__options a')];

const read = (): void => {
  if (!location.hash.startsWith(mark)) return;
  const wanted = location.hash.slice(mark.length).split(',');
  for (const tick of ticks) tick.checked = wanted.includes(tick.value);
  lead(location.hash);
};

const lead = (hash: string): void => {
  for (const link of links) link.hash = hash;
};

const write = (): void => {
  const ticked = ticks.filter(({ checked }) => checked).map(({ value }) => value);
  const hash = ticked.length > 0 ? `${mark}${ticked}` : '';
  history.replaceState(history.state, '', `${location.pathname}${hash}`);
  lead(hash);
};

read();
window.addEventListener('hashchange', read);
for (const tick of ticks) tick.addEventListener('change', write);
