import { signupFields } from './signup.ts';

/** The names of what a form carries beside the answers. */
export const signupFormFields = {
  code: 'kod',
  invitation: 'inbjudan',
  honeypot: 'website',
  step: 'steg',
} as const;

/** The values of the personal page's buttons. */
export const mySteps = { accept: 'tacka-ja', change: 'andra', leave: 'lamna' } as const;

/** The answers of a form that was posted, and the field that people do not see. A field that came twice is a list. */
export const signupAnswers = (form: URLSearchParams): Record<string, unknown> =>
  Object.fromEntries(
    [...signupFields, signupFormFields.honeypot].flatMap((field) => {
      const values = form.getAll(field);
      if (values.length === 0) return [];
      return [[field, values.length === 1 ? values[0] : values]];
    }),
  );
