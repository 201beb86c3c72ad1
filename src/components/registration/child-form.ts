import { weekdays } from '../../core/content/weekdays.ts';
import { listIn } from '../../core/language/local-dates.ts';
import type { FormContent, FormDefinition } from './form-definition.ts';
import type { Section } from './question.ts';
import { contactTimeQuestion, districtQuestion, safeContactQuestion } from './shared-questions.ts';

/** What a child is asked and told, in words that a nine-year-old reads. Nothing needs a parent. */
export const childForm = (content: FormContent): FormDefinition => ({
  registrant: 'child',
  path: '/anmalan/barn/',
  heading: 'Skriv till oss',
  lead: [],
  notice: { heading: 'Bra att veta först', points: promises(content) },
  sections: [subject, reach, home, more(content)],
  receipt: {
    heading: 'Vi har fått det du skrev',
    amended: 'Vi har fått din ändring',
    code: 'Säg koden om du ringer. Då vet vi att det är du.',
    steps: [
      `${names(content, 'disjunction')} läser det du skrev. Det gör vi på vardagar.`,
      `Vi hör av oss till dig inom ${weekdays(content.unit.answerWithinDays)}.`,
      'Vi pratar om vad du vill. Du får säga nej.',
    ],
    closing: ['Vill du ändra något? Ring oss och säg koden.', 'Stäng sidan när du är klar.'],
  },
});

/** First names, as children meet them. */
const names = ({ unit, lang = 'sv' }: FormContent, type: 'conjunction' | 'disjunction'): string =>
  listIn(
    lang,
    unit.people.map(({ name }) => name.split(' ')[0] ?? name),
    type,
  );

/** The five things that a child is told before the first question, and again on the receipt. */
const promises = (content: FormContent): string[] => [
  `Vi som läser heter ${names(content, 'conjunction')}. Vi hjälper barn och familjer. Vi läser på vardagar.`,
  'Är det bråttom? Ring 112. Vill du prata med någon nu? Ring Bris på 116 111.',
  'Är du i fara måste vi hjälpa dig. Det måste vi även om du inte vill.',
  'Vi säger inget hemma utan att prata med dig först.',
  'Innan en grupp börjar frågar vi oftast en förälder. Det pratar vi också med dig om först.',
];

const subject: Section = {
  heading: 'Om dig',
  questions: [
    {
      kind: 'several',
      field: 'group',
      name: 'Det handlar om',
      label: 'Vad handlar det om?',
      hint: 'Du får välja flera.',
      choices: [
        {
          value: 'solrosen',
          label: 'Någon hemma dricker för mycket eller tar droger',
          hint: 'Gruppen heter Solrosen.',
        },
        {
          value: 'skilda-varldar',
          label: 'Mina föräldrar bor inte ihop',
          hint: 'Gruppen heter Skilda världar.',
        },
        {
          value: 'trappan',
          label: 'Någon hemma slår eller hotar, nu eller förut',
          hint: 'Gruppen heter Trappan.',
        },
        { value: 'barnkraft', label: 'En förälder mår dåligt inuti', hint: 'Gruppen heter Barnkraft.' },
        { value: 'vet-inte', label: 'Vet inte än', hint: 'Det är okej. Vi kan prata om det.' },
      ],
    },
    { kind: 'line', field: 'childAge', input: 'age', name: 'Ålder', label: 'Hur gammal är du?' },
    {
      kind: 'line',
      field: 'name',
      input: 'name',
      name: 'Namn',
      label: 'Vad ska vi kalla dig?',
      hint: 'Du får hitta på ett namn.',
      optional: true,
    },
  ],
};

const reach: Section = {
  heading: 'Hur når vi dig?',
  intro: 'Välj det som känns bäst. Ett sätt räcker.',
  questions: [
    {
      kind: 'line',
      field: 'phone',
      input: 'phone',
      name: 'Telefon',
      label: 'Telefon',
      hint: 'Bäst är ett nummer som bara du svarar på.',
    },
    {
      kind: 'line',
      field: 'email',
      input: 'email',
      name: 'E-post',
      label: 'E-post',
      hint: 'Bäst är en adress som bara du läser.',
    },
    {
      kind: 'line',
      field: 'viaSchool',
      name: 'En vuxen på skolan',
      label: 'Ja, ni får prata med en vuxen på min skola. Skriv vilken skola och vem:',
      hint: 'Till exempel en lärare eller en kurator. Vill du inte det, lämna rutan tom.',
    },
    contactTimeQuestion('När vill du att vi hör av oss?'),
    safeContactQuestion(
      'Vad får vi göra när vi hör av oss?',
      'Någon annan kan höra eller se. Vi gör bara det du kryssar i.',
    ),
  ],
};

const home: Section = {
  heading: 'Hemma',
  questions: [
    {
      kind: 'one',
      field: 'adultsKnow',
      name: 'Vet någon vuxen hemma',
      label: 'Vet någon vuxen hemma att du skriver?',
      hint: 'Alla svar är okej. Vi säger inget hemma utan att prata med dig först.',
      choices: [
        { value: 'ja', label: 'Ja' },
        { value: 'nej', label: 'Nej' },
        { value: 'vissa', label: 'Någon vet, men inte alla' },
      ],
    },
  ],
};

const more = (content: FormContent): Section => ({
  heading: 'Om du vill säga mer',
  intro: 'Du får hoppa över allt här.',
  questions: [
    districtQuestion(content, 'Var bor du?'),
    {
      kind: 'line',
      field: 'language',
      name: 'Språk',
      label: 'Vill du prata ett annat språk än svenska? Skriv vilket.',
      optional: true,
    },
    {
      kind: 'line',
      field: 'needs',
      name: 'Tänk på',
      label: 'Ska vi tänka på något?',
      hint: 'Till exempel att du hör dåligt eller har rullstol.',
      optional: true,
    },
    {
      kind: 'paragraphs',
      field: 'message',
      name: 'Mer att säga',
      label: 'Vill du berätta något mer?',
      hint: 'Du får skriva högst 1 000 tecken. Skriv inte vad andra heter eller vad de är sjuka i.',
      optional: true,
    },
  ],
});
