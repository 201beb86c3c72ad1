import type { Translate } from '../../core/language/translator.ts';
import type { FieldName } from '../../core/registration/fields.ts';
import type { FormDefinition } from './form-definition.ts';
import type { Question } from './question.ts';

/** An answered question as a row of the check page, in the words that were chosen. */
export type AnswerRow = { field: FieldName; name: string; values: string[] };

/**
 * The rows for answers, checked or as they were posted, in the order of the form. What was not answered is left
 * out; a value that no choice has is shown as it is.
 */
export const answerRows = (
  { sections }: FormDefinition,
  answers: Readonly<Partial<Record<FieldName, unknown>>>,
  t: Translate = (swedish) => swedish,
): AnswerRow[] =>
  sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const values = [answers[question.field] ?? []].flat().map(String);
      const answered = values.filter((value) => value.trim() !== '');
      return answered.length === 0
        ? []
        : [
            {
              field: question.field,
              name: question.name,
              values: answered.map((value) => words(question, value, t)),
            },
          ];
    });

const words = (question: Question, value: string, t: Translate): string => {
  if (question.field === 'childAge' && /^\d+$/.test(value)) return t(`${value} år`);
  const choices = 'choices' in question ? question.choices : [];
  return choices.find((choice) => choice.value === value)?.label ?? value;
};
