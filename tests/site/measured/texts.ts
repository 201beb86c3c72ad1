import type { Page } from '@playwright/test';

/** A piece of text that is read as one: a paragraph, heading, list item, label or button. `lang` is what it says it is. */
export type Text = { text: string; lang: string; inMain: boolean };

/** Everything that a visitor sees or hears, in pieces, in the order of the document. Runs in the page. */
export const textsOf = (page: Page): Promise<Text[]> =>
  page.evaluate(() => {
    const blocks = new Map<Element, Text>();
    const blockOf = (element: Element): Element =>
      element.parentElement && getComputedStyle(element).display.startsWith('inline')
        ? blockOf(element.parentElement)
        : element;
    const add = (place: Element, key: Element, text: string) => {
      const lang = place.closest('[lang]')?.getAttribute('lang') ?? '';
      const known = blocks.get(key);
      if (known && known.lang === lang) known.text += text;
      else
        blocks.set(known ? document.createElement('i') : key, {
          text,
          lang,
          inMain: place.closest('main') !== null,
        });
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('script, style, template, noscript, [aria-hidden="true"], .trap'))
        continue;
      const before = node.previousSibling?.nodeName === 'BR' ? ' ' : '';
      add(parent, blockOf(parent), before + (node.textContent ?? '').replaceAll('\u00ad', ''));
    }
    for (const element of document.querySelectorAll('[aria-label], [alt], [placeholder]'))
      for (const name of ['aria-label', 'alt', 'placeholder'])
        if (element.hasAttribute(name))
          add(element, document.createElement('i'), element.getAttribute(name) ?? '');
    add(document.documentElement, document.createElement('i'), document.title);
    const described = document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content;
    if (described) add(document.documentElement, document.createElement('i'), described);
    return [...blocks.values()]
      .map((block) => ({ ...block, text: block.text.replace(/\s+/g, ' ').trim() }))
      .filter(({ text }) => text !== '');
  });
