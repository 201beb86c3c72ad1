import ICAL from 'ical.js';
import { fileContent } from '../../src/adapters/file-content.ts';
import { checkContent } from '../../src/core/content/check-content.ts';
import { isOpenToAll } from '../../src/core/content/lecture.ts';
import { comingLectures, heldLectures } from '../../src/core/content/lectures-by-term.ts';
import { buildDate } from './prepared.ts';
import { expect, test } from './product.ts';

const checked = checkContent(await fileContent('content').read());
if (!checked.ok) throw new Error(JSON.stringify(checked.errors, null, 2));
const { lectures } = checked.content;
const open = lectures.filter(isOpenToAll);
const invited = lectures.filter((lecture) => !isOpenToAll(lecture));
const namesIn = (heading: string) => `section:has(h2:text-is("${heading}")) h3`;

test('the list has every coming lecture in its term, the soonest first, and the archive the others', async ({
  page,
}) => {
  await page.goto('/forelasningar/');
  const coming = comingLectures(lectures, buildDate).map(({ name }) => name);
  expect(coming.length).toBeGreaterThan(3);
  await expect(page.locator('main h3')).toHaveText(coming);
  await expect(page.locator(namesIn('Hösten 2026'))).toHaveText(['De osynliga barnen']);

  await page.getByRole('link', { name: 'Det som har varit' }).click();
  for (const { name } of heldLectures(lectures, buildDate))
    await expect(page.getByRole('link', { name }).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Separation' })).toBeVisible();
});

test('a lecture says who speaks, for whom, when, where, how one gets in and until when one signs up', async ({
  page,
}) => {
  await page.goto('/forelasningar/');
  await page.getByRole('link', { name: 'De osynliga barnen', exact: true }).click();
  const text = await page.locator('main').innerText();
  for (const told of [
    'Onsdag 9 december 2026 kl. 13.30–16.00',
    'Liv Aronsson, kurator, Regionens psykiatri',
    'Personal i vuxenpsykiatrin',
    'Skolgatan 12',
    'Hiss till salen',
    'Hörslinga finns',
    'På nätet',
    '7 december 2026',
    'Den ges en gång till, 14 april 2027',
  ])
    expect(text).toContain(told);
});

test('what was changed and what is cancelled stands before everything else', async ({ page }) => {
  await page.goto('/forelasningar/trygg-vuxen-i-en-otrygg-tid/');
  const text = await page.locator('main').innerText();
  expect(text.indexOf('Inställd.')).toBeLessThan(text.indexOf('Onsdag 12 maj 2027'));
  expect(text).toContain('Ändrat 20 november 2026');
  expect(text).not.toContain('Ring oss senast');
});

test('a meeting by invitation is nowhere that all can see', async ({ product, site }) => {
  expect(invited.length).toBeGreaterThan(0);
  const feeds = ['/forelasningar/kalender.ics', '/forelasningar/rss.xml'];
  const texts = await Promise.all(
    feeds.map(async (feed) => {
      const answer = await fetch(new URL(feed, product.url));
      expect(answer.ok).toBe(true);
      return answer.text();
    }),
  );
  for (const { slug, name } of invited) {
    for (const text of [...texts, ...site.map(({ html }) => html)]) {
      expect(text).not.toContain(slug);
      expect(text).not.toContain(name);
    }
    for (const path of [`/forelasningar/${slug}/`, `/forelasningar/${slug}.ics`])
      expect((await fetch(new URL(path, product.url))).status).toBe(404);
  }
});

test('the calendar has every open lecture, with Stockholm’s clock', async ({ product }) => {
  const answer = await fetch(new URL('/forelasningar/kalender.ics', product.url));
  expect(answer.headers.get('content-type')).toMatch(/^text\/calendar/);
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent');
  expect(events.length).toBe(open.length);
  for (const event of events)
    expect(event.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Europe/Stockholm');
});

test('search engines are told the same, and that it is cancelled', async ({ product }) => {
  const factsOf = async (slug: string) => {
    const html = await (await fetch(new URL(`/forelasningar/${slug}/`, product.url))).text();
    return JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '');
  };
  expect(await factsOf('de-osynliga-barnen')).toMatchObject({
    '@type': 'EducationEvent',
    startDate: '2026-12-09T12:30:00.000Z',
    endDate: '2026-12-09T15:00:00.000Z',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
  });
  expect(await factsOf('trygg-vuxen-i-en-otrygg-tid')).toMatchObject({
    eventStatus: 'https://schema.org/EventCancelled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
  });
});
