import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/core/language/fingerprint.ts';
import { documentWords, sentencesSaid, templateWords } from '../../../src/core/language/original-words.ts';

describe('a fingerprint', () => {
  it('is FNV-1a of the words', () => {
    expect(fingerprint([])).toBe('811c9dc5');
    expect(fingerprint(['a'])).toBe('e40c292c');
  });

  it('changes with a word, a letter and the order, and not with line breaks or indents', () => {
    const words = ['Det är inte ditt fel.', 'Du får säga nej.'];
    const same = fingerprint(words);
    expect(fingerprint(['Det är\n    inte ditt fel. ', 'Du får säga nej.'])).toBe(same);
    expect(fingerprint(words.toReversed())).not.toBe(same);
    expect(fingerprint(['Det är inte ditt fel.', 'Du får säga nej!'])).not.toBe(same);
    expect(fingerprint(words.slice(0, 1))).not.toBe(same);
  });
});

it('the words of a document are its texts, wherever they stand; its numbers are shared', () => {
  expect(documentWords({ name: 'A', ages: { from: 7 }, weeks: [{ theme: 'B', text: 'C' }] })).toEqual([
    'A',
    'B',
    'C',
  ]);
});

describe('the words of a template', () => {
  const template = `---
const said = 'Inte en text på sidan';
---
{/* Inte heller detta. */}
<Page title="Hjälp nu">
  <p class="lead">Ring om du
    är osäker. {unit.name} svarar på dagen.</p>
  {groups.map((group) => <GroupItem group={group} />)}
</Page>`;

  it('are what a visitor reads, headings in attributes too', () => {
    expect(templateWords(template)).toEqual(['Hjälp nu', 'Ring om du\n    är osäker.', 'svarar på dagen.']);
  });

  it('stay the same when code or looks change', () => {
    const moved = template.replace('class="lead"', 'class="soft"').replace("'Inte en", "'Annan");
    expect(templateWords(moved)).toEqual(templateWords(template));
  });
});

it('a source says the sentences that it hands to t, with places for what it puts in', () => {
  const source = `{t('Skicka')} {t("Ja, ”gärna”")} {t(\`Ring \${unit.name}:\`)} {t(
    'En lång mening.',
  )} {t(reason)} {set('Inte denna')}`;
  expect(sentencesSaid(source)).toEqual(['Skicka', 'Ja, ”gärna”', 'Ring {}:', 'En lång mening.']);
});
