import { HtmlValidate } from 'html-validate';

/** Says what is wrong in a page's HTML, by the standard and the rules of accessible markup. */
export const validator = new HtmlValidate({
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
