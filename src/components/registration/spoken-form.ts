import type { PageLanguage } from '../../core/language/page-language.ts';
import type { Translate } from '../../core/language/translator.ts';
import type { FormDefinition } from './form-definition.ts';
import type { Question, Section } from './question.ts';

/** A form in another language: its words said in it, its address below the language's. Names of fields and values stay. */
export const spokenForm = (
  form: FormDefinition,
  { prefix, t }: Pick<PageLanguage, 'prefix' | 't'>,
): FormDefinition => ({
  ...form,
  path: `${prefix}${form.path}`,
  heading: t(form.heading),
  lead: form.lead.map(t),
  ...(form.notice && {
    notice: { heading: t(form.notice.heading), points: form.notice.points.map(t) },
  }),
  sections: form.sections.map((section) => spokenSection(section, t)),
  receipt: {
    heading: t(form.receipt.heading),
    amended: t(form.receipt.amended),
    code: t(form.receipt.code),
    steps: form.receipt.steps.map(t),
    closing: form.receipt.closing.map(t),
  },
});

const spokenSection = ({ heading, intro, questions }: Section, t: Translate): Section => ({
  heading: t(heading),
  ...(intro !== undefined && { intro: t(intro) }),
  questions: questions.map((question) => spokenQuestion(question, t)),
});

const spokenQuestion = (question: Question, t: Translate): Question => {
  const asked = { name: t(question.name), label: t(question.label), ...spokenHint(question, t) };
  switch (question.kind) {
    case 'line':
    case 'paragraphs':
      return { ...question, ...asked };
    case 'ages':
      return { ...question, ...asked, labels: question.labels.map(t) };
    case 'select':
      return { ...question, ...asked, none: t(question.none), choices: spokenChoices(question, t) };
    case 'one':
    case 'several':
      return { ...question, ...asked, choices: spokenChoices(question, t) };
    default:
      return question satisfies never;
  }
};

const spokenChoices = ({ choices }: Extract<Question, { choices: unknown }>, t: Translate) =>
  choices.map((choice) => ({ value: choice.value, label: t(choice.label), ...spokenHint(choice, t) }));

const spokenHint = ({ hint }: { hint?: string }, t: Translate) =>
  hint === undefined ? {} : { hint: t(hint) };
