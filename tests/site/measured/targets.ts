import type { Page } from '@playwright/test';

/** WCAG 2.2's enhanced target size (2.5.5), in CSS px. */
const targetSizeMin = 44;

/**
 * Controls that a thumb may miss: smaller than 44 × 44 px. As WCAG says, a link within a sentence is as large as its
 * words. A control's label is part of its target, and a link may be stretched over the whole item that it stands in.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate((sizeMin) => {
    const isHidden = (element: Element) =>
      !element.checkVisibility({ visibilityProperty: true }) ||
      element.closest('.visually-hidden, .skip-link, .trap, [inert]') !== null;
    const isInSentence = (element: Element) => {
      const block = element.closest('p, li, dd, dt, legend, label, h1, h2, h3, blockquote');
      if (element.tagName !== 'A' || !block || getComputedStyle(element).display !== 'inline') return false;
      const around = [...block.childNodes]
        .filter((node) => node !== element && !node.contains(element))
        .map((node) => (node.nodeName === 'A' ? '' : node.textContent))
        .join('');
      return /\p{L}/u.test(around);
    };
    const targetOf = (element: Element): Element => {
      const after = getComputedStyle(element, '::after');
      if (after.content !== 'none' && after.position === 'absolute')
        return (element as HTMLElement).offsetParent ?? element;
      const label = element.closest('label');
      return label ?? element;
    };
    return [
      ...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary'),
    ]
      .filter((element) => !isHidden(element) && !isInSentence(element))
      .flatMap((element) => {
        const { width, height } = targetOf(element).getBoundingClientRect();
        // Half a pixel is the browser's rounding.
        return width >= sizeMin - 0.5 && height >= sizeMin - 0.5
          ? []
          : [`${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 120)}`];
      });
  }, targetSizeMin);
