import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const tokens = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const [lightRules = '', darkRules = ''] = tokens.split('@media screen and (prefers-color-scheme: dark)');
const light = colours(lightRules);
const schemes = { light, dark: { ...light, ...colours(darkRules.split('@media print')[0] ?? '') } };

const papers = ['paper', 'wash', 'raised', 'glow'];
const hues = ['solrosen', 'skilda-varldar', 'trappan', 'barnkraft'];

/** Words on what lies behind them: 7:1, WCAG 2.2 AAA (1.4.6). */
const words: [string, string][] = [
  ...papers.flatMap((paper): [string, string][] =>
    ['ink', 'link', 'link-hover'].map((ink): [string, string] => [ink, paper]),
  ),
  ['ink-soft', 'paper'],
  ['ink-soft', 'wash'],
  ['ink-soft', 'raised'],
  ['button-ink', 'button'],
  ['button-ink', 'button-hover'],
  ['button', 'paper'],
  ['button-hover', 'wash'],
  ['exit-ink', 'exit'],
  ['exit-ink', 'exit-hover'],
  ['error', 'paper'],
  ['error', 'error-wash'],
  ['ink', 'error-wash'],
  ...hues.flatMap((hue): [string, string][] => [
    [`${hue}-ink`, 'paper'],
    [`${hue}-ink`, 'wash'],
    ['paper', `${hue}-ink`],
  ]),
];

/** Lines and marks that tell something: 3:1, WCAG 2.2 AA (1.4.11). */
const marks: [string, string][] = [
  ['line', 'paper'],
  ['line', 'wash'],
  ['line', 'raised'],
  ['button', 'wash'],
  ['error', 'wash'],
  ['focus', 'paper'],
  ['focus', 'wash'],
  ['focus', 'glow'],
  ...hues.map((hue): [string, string] => [`${hue}-deep`, 'paper']),
];

describe.each(Object.entries(schemes))('%s colours', (_, scheme) => {
  test.each(words)('%s on %s is read by tired eyes (7:1)', (ink, paper) => {
    expect(contrast(colour(scheme, ink), colour(scheme, paper))).toBeGreaterThanOrEqual(7);
  });
  test.each(marks)('%s on %s is seen (3:1)', (mark, paper) => {
    expect(contrast(colour(scheme, mark), colour(scheme, paper))).toBeGreaterThanOrEqual(3);
  });
});

test('dark names no colour that light lacks', () => {
  expect(Object.keys(schemes.dark)).toEqual(Object.keys(light));
});

function colours(rules: string): Record<string, string> {
  const found = rules.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name, value]));
}

function colour(scheme: Record<string, string>, name: string): string {
  const value = scheme[name];
  if (!value) throw new Error(`tokens.css has no colour --${name}.`);
  return value;
}

/** WCAG's contrast ratio of two colours, `#rrggbb` each. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
