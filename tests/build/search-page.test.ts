import { describe, expect, test } from 'vitest';
import {
  asksToStayAway,
  mayBeFound,
  withDataBlock,
  withoutSearchWords,
  withSearchMarks,
} from '../../netlify/built-site/html.ts';
import { withAllPages } from '../../netlify/built-site/search-page.ts';

const pages = [
  { path: '/', title: 'Grupper', lang: 'sv', indexable: true },
  { path: '/om/', title: 'Om <oss> & "er"', lang: 'sv', indexable: true },
];
const searchPage = '<a href="/om/" data-said-of="/om/">Vilka är ni</a><div data-all-pages></div>';

describe('the search page', () => {
  test('gets every page, in HTML that no title can break', () => {
    expect(withAllPages(searchPage, pages)).toContain(
      '<li><a href="/om/">Om &#60;oss&#62; &#38; &#34;er&#34;</a></li><li><a href="/">Startsidan</a></li>',
    );
  });

  test('stops the build in an editor’s words when search words are for a page that is not there', () => {
    expect(() => withAllPages(searchPage.replaceAll('/om/', '/omm/'), pages)).toThrow(
      'Sökorden gäller en sida som inte finns: /omm/. Rätta adressen i sokord.yaml.',
    );
  });

  test('stops the build when it has no place for the list', () => {
    expect(() => withAllPages('<p>Sök</p>', pages)).toThrow('no <div data-all-pages>');
  });
});

describe('a built page', () => {
  const html =
    '<html lang="sv"><head><meta name="description" content="D"><link rel="canonical" href="x"></head><main id="a" data-said="pappa dricker. öl"><h1>X</h1></main>';

  test('may be found when it has a canonical address', () => {
    expect(mayBeFound(html)).toBe(true);
    expect(mayBeFound('<head></head>')).toBe(false);
  });

  test('asks search engines to stay away when its robots say noindex', () => {
    expect(asksToStayAway('<meta name="robots" content="noindex, nofollow">')).toBe(true);
    expect(asksToStayAway(html)).toBe(false);
  });

  test('is searched in its main part, and by people’s words, which it then loses', () => {
    expect(withSearchMarks(html)).toContain(
      '<main data-pagefind-body data-pagefind-meta="said[data-said]" id="a" data-said="pappa dricker. öl">',
    );
    expect(withoutSearchWords(html)).toContain('<main id="a"><h1>');
  });

  test('takes a data block as it is, dollar signs too', () => {
    expect(withDataBlock(html, '{"price":"$&"}')).toContain(
      '<script type="application/ld+json">{"price":"$&"}</script></head>',
    );
  });
});
