import { contactTimeLabels, groupLabels, safeContactLabels } from '../../core/registration/labels.ts';
import type { FormContent } from './form-definition.ts';
import { type Choice, choicesOf, type Question } from './question.ts';

/** The four groups with whom they are for, in the editors' words, and the answer that needs no knowledge. */
export const groupChoices = ({ groups }: FormContent, unknown: string): Choice[] =>
  choicesOf(groupLabels, {
    ...Object.fromEntries(groups.map(({ slug, need }) => [slug, `För barn ${need}.`])),
    'vet-inte': unknown,
  });

export const districtQuestion = ({ districts }: FormContent, label: string, hint?: string): Question => ({
  kind: 'select',
  field: 'district',
  name: 'Stadsdel',
  label,
  ...(hint === undefined ? {} : { hint }),
  optional: true,
  none: 'Välj om du vill',
  choices: [...districts.map(({ name }) => name), 'Vet inte / annan'].map((name) => ({
    value: name,
    label: name,
  })),
});

export const contactTimeQuestion = (label: string): Question => ({
  kind: 'one',
  field: 'contactTime',
  name: 'Tid på dagen',
  label,
  inRow: true,
  choices: choicesOf(contactTimeLabels),
});

export const safeContactQuestion = (label: string, hint: string): Question => ({
  kind: 'several',
  field: 'safeContact',
  name: 'När vi hör av oss',
  label,
  hint,
  optional: true,
  choices: choicesOf(safeContactLabels),
});

/** Four inputs: the first child's age, and three more for who needs them. */
export const agesQuestion: Question = {
  kind: 'ages',
  field: 'childAge',
  name: 'Ålder',
  label: 'Barnets ålder',
  hint: 'I hela år. Gäller det fler barn? Skriv en ålder i varje ruta.',
  labels: ['Barn 1', 'Barn 2', 'Barn 3', 'Barn 4'],
};

/** Its bound stands in core: `messageCharactersMax`. */
export const messageHint = 'Högst 1 000 tecken. Skriv inga andras namn och inga diagnoser.';
