import { describe, expect, test } from 'vitest';
import { brochures } from '../../../src/core/brochures/brochures.ts';
import { scheduleOf } from '../../../src/core/content/round.ts';
import { dateIn } from '../../../src/core/language/local-dates.ts';
import { slideDecks } from '../../../src/core/slides/slide-decks.ts';
import { shippedContent } from '../../documents/shipped.ts';

const content = await shippedContent();
const site = new URL('https://stod.example.se/');

/** Within a term, between two, and when all that the content has is over. */
describe.each(['2027-01-19', '2027-02-15', '2027-07-05', '2028-02-01'])('printed or shown on %s', (today) => {
  const begun = content.rounds.flatMap((round) => {
    const start = scheduleOf(round)?.startDate;
    return start && start < today ? [start] : [];
  });
  const made = [...brochures(content, { today, site }), ...slideDecks(content, { today, site })];

  test('no paper and no deck says that a group starts which has begun', () => {
    expect(begun.length).toBeGreaterThan(0);
    for (const words of made) {
      const text = JSON.stringify(words);
      const lang = 'lang' in words ? words.lang : 'sv-SE';
      for (const start of begun) expect(text, words.name).not.toContain(dateIn(lang, start));
    }
  });
});

test('when nothing more is decided, each says so', () => {
  const texts = brochures(content, { today: '2028-02-01', site }).map((words) => JSON.stringify(words));
  for (const text of texts)
    expect(text).toMatch(/Ingen ny grupp är bestämd|Det finns ingen ny grupp|No new group has been decided/);
});
