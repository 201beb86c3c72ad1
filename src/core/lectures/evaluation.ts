import { z } from 'zod';
import { errorsByField } from '../registration/field-errors.ts';
import type { Answers, FieldErrors } from '../registration/fields.ts';
import type { TextReaders } from '../registration/ports.ts';
import { textSchema } from '../registration/text.ts';

/** The questions that are answered by choosing, in the order of the form. */
export const evaluationQuestions = ['overall', 'useful', 'knowsGroups', 'willTell'] as const;
export type EvaluationQuestion = (typeof evaluationQuestions)[number];

export const evaluationFields = [...evaluationQuestions, 'words'] as const;
export type EvaluationField = (typeof evaluationFields)[number];

/** The question, and its answers from the best (4) to the worst (1). */
export const evaluationWords: Record<EvaluationQuestion, { question: string; answers: readonly string[] }> = {
  overall: { question: 'Hur var det?', answers: ['Mycket bra', 'Bra', 'Sådär', 'Inte bra'] },
  useful: {
    question: 'Har du nytta av det i ditt arbete?',
    answers: ['Ja, mycket', 'Ja, något', 'Vet inte än', 'Nej'],
  },
  knowsGroups: {
    question: 'Vet du nu vilka stödgrupper som finns, och hur man anmäler?',
    answers: ['Ja', 'Ungefär', 'Inte riktigt', 'Nej'],
  },
  willTell: {
    question: 'Tänker du berätta om stödgrupperna för någon familj?',
    answers: ['Ja, jag har någon i tankarna', 'Ja, när det blir aktuellt', 'Vet inte', 'Nej'],
  },
};

export const answersMax = 4;
const wordsCharactersMax = 500;

/** What somebody thought of it. Every question may be skipped, but not all of them. The id is the form's. */
export type Evaluation = { id: string; words: string } & {
  [question in EvaluationQuestion]?: number | undefined;
};

/** Checks what somebody answered. Reasons are in Swedish and say what to do. */
export const readEvaluation = (
  answers: Answers,
  readers: TextReaders,
): { ok: true; evaluation: Evaluation } | { ok: false; errors: FieldErrors } => {
  const read = schema(readers).safeParse(answers);
  return read.success
    ? { ok: true, evaluation: read.data }
    : { ok: false, errors: errorsByField(read.error) };
};

const blank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
const skippable = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (blank(value) ? undefined : value), schema.optional());

const choice = skippable(
  z.enum(['1', '2', '3', '4'], { error: 'Välj bland svaren, eller hoppa över.' }).transform(Number),
);

const schema = (readers: TextReaders) =>
  z
    .object({
      id: z.uuid({ error: 'Öppna sidan en gång till, och svara igen.' }),
      overall: choice,
      useful: choice,
      knowsGroups: choice,
      willTell: choice,
      words: skippable(textSchema(wordsCharactersMax, readers)).transform((text) => text ?? ''),
    })
    .refine(
      (given) => given.words !== '' || evaluationQuestions.some((question) => given[question] !== undefined),
      { path: ['overall'], error: 'Svara på minst en fråga.' },
    );

/** How many gave each answer, the best first, and what was written. */
export type EvaluationFigures = {
  answered: number;
  given: Record<EvaluationQuestion, number[]>;
  words: string[];
};

/** With fewer answers than this, figures would tell who gave which. */
export const answeredMin = 3;

/** Undefined until enough have answered. Words come sorted, so that their order tells nothing. */
export const evaluationFigures = (
  evaluations: readonly Omit<Evaluation, 'id'>[],
): EvaluationFigures | undefined => {
  if (evaluations.length < answeredMin) return undefined;
  const given = (question: EvaluationQuestion) =>
    Array.from(
      { length: answersMax },
      (_, index) => evaluations.filter((each) => each[question] === answersMax - index).length,
    );
  return {
    answered: evaluations.length,
    given: {
      overall: given('overall'),
      useful: given('useful'),
      knowsGroups: given('knowsGroups'),
      willTell: given('willTell'),
    },
    words: evaluations
      .flatMap(({ words }) => (words === '' ? [] : [words]))
      .toSorted((a, b) => a.localeCompare(b, 'sv')),
  };
};
