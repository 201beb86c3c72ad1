import { HtmlValidate } from 'html-validate';
import { expect, test } from './product.ts';
import { nameOf } from './whole-site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Our own files too: one that was changed after the build is not run.
    'require-sri': ['error', { target: 'all' }],
    // These classes keep a number on one line; spaces that can be copied into a phone book are kinder.
    'tel-non-breaking': ['error', { ignoreClasses: ['phone-number', 'unbroken'] }],
    // The error summary stands first on its page, before the page's own heading, as those who hear the page need it.
    'heading-level': ['error', { minInitialRank: 'h2' }],
    // One question may have several answers, each a field of the same name.
    'form-dup-name': 'off',
  },
});

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
