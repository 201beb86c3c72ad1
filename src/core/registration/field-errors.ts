import type { z } from 'zod';
import type { FieldErrors } from './fields.ts';

/** What is wrong, by the field that it is about; each reason once. */
export const errorsByField = (error: z.ZodError): FieldErrors => {
  const errors: FieldErrors = {};
  for (const { path, message } of error.issues) {
    const field = String(path[0] ?? '');
    errors[field] = [...new Set([...(errors[field] ?? []), message])];
  }
  return errors;
};
