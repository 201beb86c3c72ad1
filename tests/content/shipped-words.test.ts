import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileContent } from '../../src/adapters/file-content.ts';
import { checkContent } from '../../src/core/content/check-content.ts';
import type { SupportGroup } from '../../src/core/content/support-group.ts';
import { lix } from '../lix.ts';

const folder = resolve(import.meta.dirname, '../../content');
const checked = checkContent(await fileContent(folder).read());
if (!checked.ok) throw new Error(JSON.stringify(checked.errors, null, 2));

const toParents = (group: SupportGroup): string[] => [
  group.summary,
  ...group.forWhom,
  group.meetings,
  ...group.weekByWeek.map(({ text }) => text),
  ...group.secrecy,
  group.cost,
  ...(group.parentGroup ?? []),
  ...group.doesNotReplace,
];

describe.each(checked.content.groups.map((group) => [group.name, group] as const))('%s', (_name, group) => {
  const parents = toParents(group).join(' ');
  const child = group.toTheChild.join(' ');
  const all = `${group.need} ${parents} ${child} ${group.weekByWeek.map(({ theme }) => theme).join(' ')}`;

  test('is read by a tired parent: LIX at most 40, in every part', () => {
    expect(lix(parents)).toBeLessThanOrEqual(30);
    for (const part of [group.summary, group.forWhom.join(' '), group.secrecy.join(' '), group.cost])
      expect(lix(part)).toBeLessThanOrEqual(40);
  });

  test('speaks to a child at LIX 30 or less', () => {
    expect(lix(child)).toBeLessThanOrEqual(30);
    for (const paragraph of group.toTheChild) expect(lix(paragraph)).toBeLessThanOrEqual(30);
  });

  test('has no sentence longer than twenty words', () => {
    const sentences = `${parents} ${child}`.split(/(?<=[.?!])\s/);
    expect(sentences.filter((sentence) => sentence.split(/\s/).length > 20)).toEqual([]);
  });

  test('raises no voice and uses no word of the authorities', () => {
    expect(all).not.toMatch(/!/);
    expect(all).not.toMatch(
      /missbrukarbarn|missbrukare|insats|bistånd|ärende|målgrupp|problematik|vårdnadshavare|utifrån|avseende|erhålla|gällande|samt\b/i,
    );
  });

  test('tells the child what every group tells: not alone, not your fault, you may say no, a good life', () => {
    expect(child).toMatch(/Det är inte ditt fel/);
    expect(child).toMatch(/Du är inte ensam/);
    expect(child).toMatch(/[Dd]u får säga nej/);
    expect(child).toMatch(/[Dd]u får (ha det bra|ha roligt|vara glad)/);
  });

  test('never replaces therapy, acute crisis talks or protection, and tells where help is now', () => {
    const words = group.doesNotReplace.join(' ');
    expect(words).toContain('ersätter aldrig terapi, samtal i en akut kris eller skydd');
    expect(words).toContain('orosanmälan');
    expect(words).toContain('112');
  });

  test('tells a term of two-hour meetings in eight to twelve themes', () => {
    expect(group.meetings).toMatch(/12 till 15 gånger/);
    expect(group.meetings).toMatch(/två timmar/);
    expect(group.weekByWeek.length).toBeGreaterThanOrEqual(8);
    expect(group.weekByWeek.length).toBeLessThanOrEqual(12);
  });
});
