import type { Page } from '@playwright/test';

/** How far the page reaches out of the window sideways, in px. */
export const overflowPx = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Headings and parts of the page that are seen above what stands before them in the document. */
export const outOfOrder = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll('header, nav, main, footer, h1, h2, h3')]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, box: element.getBoundingClientRect() }));
    return parts.flatMap(({ element, box }, index) => {
      const before = parts[index - 1];
      if (!before || before.element.contains(element)) return [];
      const sameColumn = box.left < before.box.right && before.box.left < box.right;
      return sameColumn && box.bottom <= before.box.top + 1
        ? [
            `${element.textContent?.trim().slice(0, 40)} is above ${before.element.textContent?.trim().slice(0, 40)}`,
          ]
        : [];
    });
  });

/** Text that is cut off by its box, or lies on other text. */
export const lostText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest('.visually-hidden, .skip-link, .trap, svg') === null;
    const cut = [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => seen(element) && getComputedStyle(element).overflow !== 'visible')
      .filter(({ tagName }) => !['TEXTAREA', 'INPUT', 'SELECT'].includes(tagName))
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1,
      )
      .map((element) => `cut off: ${element.outerHTML.slice(0, 100)}`);
    const walker = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    const lines: { text: string; box: DOMRect }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement || !node.textContent?.trim() || !seen(node.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects())
        lines.push({ text: node.textContent.trim().slice(0, 30), box });
    }
    const overlap = (one: DOMRect, other: DOMRect) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
      // Lines set tightly touch each other's ascenders; more than a third of the lower one is lost text.
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) >
        Math.min(one.height, other.height) / 3;
    const lying = lines.flatMap(({ text, box }, index) =>
      lines
        .slice(index + 1)
        .filter((other) => overlap(box, other.box))
        .map((other) => `“${text}” lies on “${other.text}”`),
    );
    return [...cut, ...lying];
  });

/** What still moves although the visitor has asked for stillness. */
export const movingParts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      const moves =
        animationName !== 'none' ||
        scrollBehavior === 'smooth' ||
        transitionDuration.split(',').some((duration) => Number.parseFloat(duration) > 0);
      return moves ? [element.outerHTML.slice(0, 80)] : [];
    }),
  );
