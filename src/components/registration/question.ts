import type { EvaluationField } from '../../core/lectures/evaluation.ts';
import type { MessageField } from '../../core/lectures/message.ts';
import type { SignupField } from '../../core/lectures/signup.ts';
import type { FieldName } from '../../core/registration/fields.ts';
import type { VisitField } from '../../core/visits/visit.ts';

/** A value that may be chosen, the words for it, and what choosing it leads to. */
export type Choice = { value: string; label: string; hint?: string };

/** A field of any form: a registration's, a lecture's or one about it, or a visit's. */
export type AnyField = FieldName | SignupField | MessageField | EvaluationField | VisitField;

type Asked<Field extends string> = {
  field: Field;
  label: string;
  hint?: string;
  /** May be skipped, and says so. Fields of which one is enough have it in the section's words instead. */
  optional?: true;
  /** The short name on the check page. */
  name: string;
};

/** A question of a form, by the way in which it is answered. */
export type Question<Field extends string = FieldName> =
  | (Asked<Field> & { kind: 'line'; input?: 'name' | 'phone' | 'email' | 'age' })
  | (Asked<Field> & { kind: 'paragraphs' })
  /** Radio buttons; `inRow` lays short answers side by side. */
  | (Asked<Field> & { kind: 'one'; choices: Choice[]; inRow?: true })
  /** Checkboxes. */
  | (Asked<Field> & { kind: 'several'; choices: Choice[] })
  /** A list that opens; its first entry is no answer. */
  | (Asked<Field> & { kind: 'select'; choices: Choice[]; none: string })
  /** One short input for each child; the first is enough. */
  | (Asked<Field> & { kind: 'ages'; labels: string[] });

/** Questions that belong together. */
export type Section = { heading: string; intro?: string; questions: Question[] };

/** The choices whose words core has, with a hint for some. */
export const choicesOf = <Value extends string>(
  labels: Readonly<Record<Value, string>>,
  hints: Partial<Record<Value, string>> = {},
): Choice[] =>
  Object.entries<string>(labels).map(([value, label]) => {
    const hint = hints[value as Value];
    return hint === undefined ? { value, label } : { value, label, hint };
  });
