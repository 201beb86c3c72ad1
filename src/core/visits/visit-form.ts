import { visitFields } from './visit.ts';

/** The names of what the form carries beside the answers. */
export const visitForm = { id: 'id', honeypot: 'website' } as const;

/** The names of what a change on the desk says. */
export const visitChangeForm = { id: 'id', step: 'steg', seen: 'sedd' } as const;

/** The answers of a form that was posted. A field that came twice is a list. */
export const visitAnswers = (form: URLSearchParams): Record<string, unknown> =>
  Object.fromEntries(
    [visitForm.id, ...visitFields, visitForm.honeypot].flatMap((field) => {
      const values = form.getAll(field);
      return values.length === 0 ? [] : [[field, values.length === 1 ? values[0] : values]];
    }),
  );
