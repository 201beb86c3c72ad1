import { describe, expect, it } from 'vitest';
import { isEntryFor, placesIn, translator } from '../../../src/core/language/translator.ts';

const say = translator([
  { sv: 'Skicka', blir: 'Send' },
  { sv: 'två vardagar', blir: 'two working days' },
  { sv: 'Vi hör av oss inom {tid}.', blir: 'We contact you within {tid}.' },
  {
    sv: 'Korta texten till högst {högst} tecken. Nu är den {nu}.',
    blir: 'It is {nu} characters now. Shorten it to {högst}.',
  },
  { sv: 'Gruppen heter {namn}.', blir: 'The group is called {namn}.' },
  { sv: 'Gruppen heter {namn}, {ålder}.', blir: 'The group is called {namn} ({ålder}).' },
]);

describe('a dictionary', () => {
  it('says the sentences that it has, and the Swedish of those that it lacks', () => {
    expect(say('Skicka')).toBe('Send');
    expect(say('Gå vidare')).toBe('Gå vidare');
    expect(say('')).toBe('');
  });

  it('recognises a finished sentence by the words around what varies, and may turn the order around', () => {
    expect(say('Korta texten till högst 80 tecken. Nu är den 93.')).toBe(
      'It is 93 characters now. Shorten it to 80.',
    );
  });

  it('says what stands in a place in the language too, where it has it', () => {
    expect(say('Vi hör av oss inom två vardagar.')).toBe('We contact you within two working days.');
    expect(say('Gruppen heter Solrosen.')).toBe('The group is called Solrosen.');
  });

  it('takes the entry with the most words of its own, whatever their order', () => {
    expect(say('Gruppen heter Solrosen, 7–9 år.')).toBe('The group is called Solrosen (7–9 år).');
  });

  it('reads signs of patterns and of replacement as the words that they are', () => {
    const odd = translator([{ sv: 'Kostar {pris} (kr)?', blir: 'Costs $1 {pris} $&' }]);
    expect(odd('Kostar $2 (kr)?')).toBe('Costs $1 $2 $&');
    expect(odd('Kostar 2 kr')).toBe('Kostar 2 kr');
  });
});

describe('an entry', () => {
  it.each([
    ['Ring {namn}:', 'Ring {}:', true],
    ['Ring {namn}:', 'Ring Bris:', true],
    ['Ring oss:', 'Ring oss:', true],
    ['Ring oss:', 'Ring Bris:', false],
    ['Ring {namn}:', 'Ring:', false],
  ])('%s is the one for %s: %s', (entry, sentence, expected) => {
    expect(isEntryFor(entry, sentence)).toBe(expected);
  });

  it('tells its places', () => {
    expect(placesIn('{från}–{till} år')).toEqual(['från', 'till']);
  });
});
