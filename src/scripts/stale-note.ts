const dayMs = 86_400_000;

/**
 * Shows the note of a page that has not been built for two days: two whole ones have passed since the end of the day
 * that `data-built-on` tells (ISO 8601). A device whose clock is wrong may see it too early: it only says to ring.
 */
export function showStaleNote(): void {
  const note = document.querySelector<HTMLElement>('[data-built-on]');
  if (note) note.hidden = Date.now() < Date.parse(note.dataset.builtOn ?? '') + 3 * dayMs;
}
