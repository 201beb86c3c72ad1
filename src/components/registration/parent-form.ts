import { weekdays } from '../../core/content/weekdays.ts';
import type { FormContent, FormDefinition } from './form-definition.ts';
import type { Section } from './question.ts';
import {
  agesQuestion,
  contactTimeQuestion,
  districtQuestion,
  groupChoices,
  messageHint,
  safeContactQuestion,
} from './shared-questions.ts';

/** What a parent is asked and told. */
export const parentForm = (content: FormContent): FormDefinition => ({
  registrant: 'parent',
  path: '/anmalan/foralder/',
  heading: 'Anmäl intresse för ditt barn',
  lead: [
    'Det tar ungefär fem minuter och kostar inget. Du lovar inget genom att anmäla.',
    `Vi hör av oss inom ${weekdays(content.unit.answerWithinDays)}. Sedan bestämmer du.`,
  ],
  sections: [child(content), contact, guardians, more(content)],
  receipt: {
    heading: 'Vi har tagit emot din anmälan',
    amended: 'Vi har tagit emot din ändring',
    code: 'Säg koden när du ringer, så hittar vi dig.',
    steps: [
      'Vi läser din anmälan. Det gör vi på vardagar.',
      `Vi hör av oss inom ${weekdays(content.unit.answerWithinDays)}, den tid på dagen du valde.`,
      'Vi pratar om vad som passar ditt barn. Är gruppen full, eller inte klar än, säger vi när nästa kan börja.',
      'Du bestämmer om ni vill vara med.',
    ],
    closing: [
      'Vill du ändra något, eller har vi inte hört av oss? Ring och säg koden.',
      'Delar du telefon eller dator med någon? Stäng sidan när du är klar.',
    ],
  },
});

const child = (content: FormContent): Section => ({
  heading: 'Barnet',
  questions: [
    {
      kind: 'several',
      field: 'group',
      name: 'Grupp',
      label: 'Vilken grupp tänker du på?',
      hint: 'Du får välja flera.',
      choices: groupChoices(content, 'Det räcker gott. Vi väljer tillsammans när vi hörs.'),
    },
    agesQuestion,
  ],
});

const contact: Section = {
  heading: 'Så når vi dig',
  intro: 'Skriv telefon eller e-post. Ett av dem räcker.',
  questions: [
    {
      kind: 'line',
      field: 'name',
      input: 'name',
      name: 'Namn',
      label: 'Vad ska vi kalla dig?',
      hint: 'Ett förnamn räcker.',
      optional: true,
    },
    {
      kind: 'line',
      field: 'phone',
      input: 'phone',
      name: 'Telefon',
      label: 'Telefon',
      hint: 'Välj ett nummer där du kan prata ostört.',
    },
    {
      kind: 'line',
      field: 'email',
      input: 'email',
      name: 'E-post',
      label: 'E-post',
      hint: 'Välj en adress som bara du läser.',
    },
    contactTimeQuestion('När på dagen vill du att vi hör av oss?'),
    safeContactQuestion(
      'Vad får vi göra när vi hör av oss?',
      'Vi frågar för att någon annan kan höra eller se. Det du inte kryssar för gör vi inte.',
    ),
  ],
};

const guardians: Section = {
  heading: 'Den andra vårdnadshavaren',
  intro: 'Alla svar går bra att skicka.',
  questions: [
    {
      kind: 'one',
      field: 'guardians',
      name: 'Den andra vårdnadshavaren',
      label: 'Vad stämmer för er?',
      choices: [
        { value: 'overens', label: 'Vi är överens', hint: 'Då kan barnet börja när det finns en plats.' },
        { value: 'ensam', label: 'Jag är ensam vårdnadshavare', hint: 'Då räcker ditt ja.' },
        {
          value: 'inte-fragat',
          label: 'Jag har inte frågat än',
          hint: 'Skicka ändå. Vi kan prata om hur du frågar.',
        },
        {
          value: 'kan-inte-fraga',
          label: 'Jag kan inte fråga',
          hint: 'Skicka ändå. Vi hör inte av oss till den andra utan att prata med dig först. Ditt barn kan få stöd ändå.',
        },
      ],
    },
  ],
};

const more = (content: FormContent): Section => ({
  heading: 'Om du vill berätta mer',
  intro: 'Du får hoppa över allt här. Det går också bra att berätta när vi hörs.',
  questions: [
    districtQuestion(content, 'Var bor barnet?', 'Då letar vi efter en grupp nära er.'),
    {
      kind: 'line',
      field: 'language',
      name: 'Tolk',
      label: 'Behöver ni tolk? Skriv vilket språk.',
      optional: true,
    },
    {
      kind: 'line',
      field: 'needs',
      name: 'Tänk på',
      label: 'Ska vi tänka på något för att ni ska kunna komma?',
      hint: 'Till exempel rullstol, hörsel eller allergi.',
      optional: true,
    },
    {
      kind: 'paragraphs',
      field: 'message',
      name: 'Mer att säga',
      label: 'Vill du säga något mer?',
      hint: messageHint,
      optional: true,
    },
  ],
});
