import type { FieldErrors } from '../registration/fields.ts';

/** What the page shows where one asks to be told when the next term's lectures are there. */
export type NextTermPage =
  | {
      show: 'form';
      status: 200 | 422 | 429 | 503;
      written: string;
      errors: FieldErrors;
      /** Why nothing is known to be noted, though nothing is wrong with what was written. */
      trouble: 'limited' | 'unavailable' | undefined;
      retryAfterSeconds?: number;
    }
  | { show: 'sent'; status: 201; email: string }
  | { show: 'listed'; status: 200; code: string; isOnList: boolean }
  | { show: 'left'; status: 200 }
  /** An old link: who was told, or never answered, is not on the list any more. */
  | { show: 'unknown'; status: 404 }
  | { show: 'refused'; status: number };
