import type { FieldErrors } from '../registration/fields.ts';

/** What the page shows on which one asks for an ambassador's visit. */
export type VisitPage =
  | {
      show: 'form';
      status: 200 | 422 | 429 | 503;
      id: string;
      kept: Readonly<Record<string, readonly string[]>>;
      errors: FieldErrors;
      /** Why nothing is known to be kept, though nothing is wrong with what was written. */
      trouble: 'limited' | 'unavailable' | undefined;
      retryAfterSeconds?: number;
    }
  | { show: 'sent'; status: 201 }
  | { show: 'refused'; status: number };
