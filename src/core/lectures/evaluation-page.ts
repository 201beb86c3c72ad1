import type { FieldErrors } from '../registration/fields.ts';
import type { EvaluationField } from './evaluation.ts';
import type { LectureFacts } from './lecture-facts.ts';

/** What the five questions' page shows. */
export type EvaluationPage =
  | {
      show: 'form';
      status: 200 | 422 | 429 | 503;
      lecture: LectureFacts;
      code: string;
      id: string;
      kept: Partial<Record<EvaluationField, string[]>>;
      errors: FieldErrors;
      /** Why nothing is known to be kept, though nothing is wrong with what was answered. */
      trouble: 'limited' | 'unavailable' | undefined;
      retryAfterSeconds?: number;
    }
  | { show: 'thanks'; status: 201; lecture: LectureFacts }
  | { show: 'refused'; status: number };
