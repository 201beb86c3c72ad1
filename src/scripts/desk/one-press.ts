/** Runs the work of a button, and passes over further presses while it is under way: they would do it twice. */
export const onePress = async (button: HTMLElement, work: () => Promise<void>): Promise<void> => {
  if (button.getAttribute('aria-disabled') === 'true') return;
  button.setAttribute('aria-disabled', 'true');
  try {
    await work();
  } finally {
    button.removeAttribute('aria-disabled');
  }
};
