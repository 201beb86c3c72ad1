import { validator } from './markup.ts';
import { expect, test } from './product.ts';
import { nameOf } from './whole-site.ts';

/**
 * Firefox puts back ticks and hidden values on a reload unless they are told not to, although HTML allows the word on
 * other fields only. On a shared phone what was answered must not come back.
 */
const withoutForgetting = (html: string): string =>
  html.replace(/(<input type="(?:hidden|checkbox|radio)"[^>]*) autocomplete="off"/g, '$1');

test('every public page, in each state, is valid HTML and keeps the rules of accessible markup', async ({
  site,
}) => {
  const findings: string[] = [];
  for (const snapshot of site) {
    const { results } = await validator.validateString(withoutForgetting(snapshot.html));
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages))
      findings.push(`${nameOf(snapshot)} ${line}:${column} ${ruleId}: ${message}`);
  }
  expect(findings).toEqual([]);
});

test('a page that is not valid is found', async () => {
  const { valid } = await validator.validateString('<!DOCTYPE html><html lang="sv"><body><p><div></p>');
  expect(valid).toBe(false);
});
