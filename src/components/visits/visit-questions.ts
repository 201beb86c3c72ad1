import type { District } from '../../core/content/provider.ts';
import { purposeWords } from '../../core/visits/ask-visit.ts';
import type { AnyField, Question } from '../registration/question.ts';
import { choicesOf } from '../registration/question.ts';

/** What one is asked who wants an ambassador's visit. */
export const visitQuestions = (
  districts: readonly Pick<District, 'slug' | 'name'>[],
): Question<AnyField>[] => [
  {
    kind: 'one',
    field: 'purpose',
    name: 'För',
    label: 'Vilka ska lyssna?',
    choices: choicesOf(purposeWords, {
      staff: 'Till exempel en arbetsplatsträff, 15 eller 30 minuter.',
      pupils: 'Till exempel en klass eller en fritidsgård.',
    }),
  },
  { kind: 'line', field: 'workplace', name: 'Arbetsplats', label: 'Vilken skola eller arbetsplats?' },
  {
    kind: 'select',
    field: 'district',
    name: 'Stadsdel',
    label: 'Vilken stadsdel?',
    none: 'Välj',
    choices: [
      ...districts.map(({ slug, name }) => ({ value: slug, label: name })),
      { value: 'annan', label: 'Någon annanstans' },
    ],
  },
  { kind: 'line', field: 'listeners', name: 'Antal', label: 'Ungefär hur många är ni?', optional: true },
  {
    kind: 'line',
    field: 'wished',
    name: 'När',
    label: 'När skulle det passa?',
    hint: 'Skriv gärna ett par dagar och tider att välja mellan.',
  },
  {
    kind: 'paragraphs',
    field: 'message',
    name: 'Mer',
    label: 'Vill du säga något mer?',
    hint: 'Skriv inget om ett enskilt barn eller en familj.',
    optional: true,
  },
  { kind: 'line', field: 'name', input: 'name', name: 'Namn', label: 'Ditt namn' },
  { kind: 'line', field: 'email', input: 'email', name: 'E-post', label: 'Din e-post på jobbet' },
  {
    kind: 'line',
    field: 'phone',
    input: 'phone',
    name: 'Telefon',
    label: 'Din telefon på jobbet',
    optional: true,
  },
];
