import type { Page } from '@playwright/test';

/**
 * Walks with Tab through the page from its beginning to its end, or through its own part (`main`) alone. Gives what the walk
 * missed or met out of the document's order, what had focus without showing it, and what had focus under the bar that stays in sight.
 */
export const keyboardFindings = async (page: Page, part: 'all' | 'main' = 'all'): Promise<string[]> => {
  const { first, stops } = await page.evaluate((within) => {
    const isRadioBesides = (element: Element) =>
      element instanceof HTMLInputElement &&
      element.type === 'radio' &&
      [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].some(
        (other) =>
          other !== element &&
          other.name === element.name &&
          other.form === element.form &&
          (other.checked || (!element.checked && isBefore(other, element))),
      );
    const isBefore = (one: Element, other: Element) =>
      (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
    ];
    const reached = all.filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        element.tabIndex >= 0 &&
        !(element as HTMLInputElement).disabled &&
        (element as HTMLInputElement).type !== 'hidden' &&
        !isRadioBesides(element),
    );
    reached.forEach((element, index) => {
      element.dataset.stop = String(index);
    });
    (document.activeElement as HTMLElement | null)?.blur();
    const walked = within === 'main' ? document.querySelector('main') : document.body;
    if (!walked) throw new Error('The page has no main part.');
    walked.tabIndex = -1;
    walked.focus();
    const met = reached.filter((element) => walked.contains(element));
    return { first: Number(met[0]?.dataset.stop ?? 0), stops: met.length };
  }, part);
  await page.evaluate(watchStops, first);
  for (let stop = 0; stop < stops; stop += 1) await page.keyboard.press('Tab');
  return page.evaluate(() => (window as unknown as { findings: string[] }).findings);
};

/**
 * Notes in the page what each Tab came to, once the key is let go: then the browser has moved the focus and scrolled
 * to it. Asking from outside after each key takes twice as long.
 */
const watchStops = (first: number): void => {
  const findings: string[] = [];
  Object.assign(window, { findings });
  let expected = first;
  let lost = false;
  const findingAt = (element: HTMLElement): string => {
    const shown = element.outerHTML.slice(0, 100);
    if (element.dataset.stop !== String(expected)) {
      lost = true;
      return `stop ${expected} is ${document.querySelector(`[data-stop="${expected}"]`)?.outerHTML.slice(0, 100)}, but Tab came to ${shown}`;
    }
    const isMarked = [element, element.closest('label')].some((marked) => {
      if (!marked) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(marked);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    if (!isMarked) return `focus is not seen: ${shown}`;
    const bar = document.querySelector('.top-bar');
    const hidden =
      bar &&
      !bar.contains(element) &&
      !element.matches('.skip-link') &&
      element.getBoundingClientRect().bottom <= bar.getBoundingClientRect().bottom + 1;
    return hidden ? `focus is under the bar: ${shown}` : '';
  };
  addEventListener('keyup', () => {
    if (lost) return;
    const finding = findingAt(document.activeElement as HTMLElement);
    if (finding) findings.push(finding);
    expected += 1;
  });
};
