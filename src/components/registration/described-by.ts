import type { FieldErrors } from '../../core/registration/fields.ts';
import type { AnyField, Question } from './question.ts';

/** A question as a form shows it: what was written, and what is wrong with it. */
export type Asking<Kind extends Question['kind'] = Question['kind']> = {
  question: Extract<Question<AnyField>, { kind: Kind }>;
  values: readonly string[];
  errors: readonly string[];
};

/** What stands in a form: the words that it carries and the reasons to write some anew. */
export type FormState = {
  values: Readonly<Partial<Record<AnyField, readonly string[]>>>;
  errors: FieldErrors;
};

/** Ids of the hint and the errors of a question, as `aria-describedby` takes them. */
export const describedBy = ({ question, errors }: Asking): string | undefined => {
  const ids = [
    question.hint === undefined ? [] : [hintId(question)],
    errors.length === 0 ? [] : [errorId(question)],
  ].flat();
  return ids.length === 0 ? undefined : ids.join(' ');
};

export const hintId = ({ field }: Question<AnyField>): string => `${field}-hint`;
export const errorId = ({ field }: Question<AnyField>): string => `${field}-error`;

/** The first of a group of choices has the field's own id, so that the error summary's link lands on it. */
export const choiceId = ({ field }: Question<AnyField>, index: number): string =>
  index === 0 ? field : `${field}-${index + 1}`;
