import { weekdays } from '../../core/content/weekdays.ts';
import { consentGiverLabels } from '../../core/registration/labels.ts';
import type { FormContent, FormDefinition } from './form-definition.ts';
import { choicesOf, type Section } from './question.ts';
import {
  agesQuestion,
  contactTimeQuestion,
  districtQuestion,
  groupChoices,
  messageHint,
  safeContactQuestion,
} from './shared-questions.ts';

/** What a professional is asked and told. The family's yes comes first. */
export const professionalForm = (content: FormContent): FormDefinition => ({
  registrant: 'professional',
  path: '/anmalan/yrkesverksam/',
  heading: 'Anmäl en familj som vill ha stöd',
  lead: [
    `Du skriver, vi hör av oss till familjen inom ${weekdays(content.unit.answerWithinDays)}. Familjen ska ha sagt ja.`,
    'Det här är ingen orosanmälan. Den gör du till socialtjänsten, och den behöver inget ja.',
  ],
  sections: [consent, child(content), family, you, more(content)],
  receipt: {
    heading: 'Vi har tagit emot anmälan',
    amended: 'Vi har tagit emot din ändring',
    code: 'Säg koden när du ringer. Ge den gärna till familjen också.',
    steps: [
      'Berätta för familjen att vi hör av oss.',
      'Vi läser anmälan. Det gör vi på vardagar.',
      `Vi hör av oss till familjen inom ${weekdays(content.unit.answerWithinDays)}. Är gruppen full, eller inte klar än, säger vi när nästa kan börja.`,
      'Familjen bestämmer om de vill vara med. Hur det går får du veta om de vill det.',
    ],
    closing: [
      'Anmälan ersätter inte en orosanmälan. Är du orolig för barnet: gör en i dag.',
      'Vill du ändra något? Ring och säg koden.',
    ],
  },
});

const consent: Section = {
  heading: 'Familjens ja',
  questions: [
    {
      kind: 'one',
      field: 'familyConsent',
      name: 'Familjens ja',
      label: 'Vill familjen att vi hör av oss?',
      choices: [
        { value: 'ja', label: 'Ja, familjen vill att ni hör av er' },
        {
          value: 'nej',
          label: 'Jag har inte frågat än',
          hint: 'Gå vidare längst ner, så får du hjälp att fråga. Det du har skrivit finns kvar.',
        },
      ],
    },
    {
      kind: 'one',
      field: 'consentFrom',
      name: 'Vem har sagt ja',
      label: 'Vem har sagt ja?',
      choices: choicesOf(consentGiverLabels, {
        ungdomen: 'Äldre ungdomar kan ibland tacka ja själva. Ring oss om du är osäker.',
      }),
    },
  ],
};

const child = (content: FormContent): Section => ({
  heading: 'Barnet',
  questions: [
    {
      kind: 'several',
      field: 'group',
      name: 'Grupp',
      label: 'Vilken grupp kan passa?',
      hint: 'Du får välja flera.',
      choices: groupChoices(content, 'Vi väljer tillsammans med familjen.'),
    },
    agesQuestion,
  ],
});

const family: Section = {
  heading: 'Så når vi familjen',
  intro: 'Skriv telefon eller e-post. Ett av dem räcker.',
  questions: [
    {
      kind: 'line',
      field: 'familyPhone',
      input: 'phone',
      name: 'Familjens telefon',
      label: 'Familjens telefon',
      hint: 'Fråga vilket nummer som är tryggt att ringa.',
    },
    {
      kind: 'line',
      field: 'familyEmail',
      input: 'email',
      name: 'Familjens e-post',
      label: 'Familjens e-post',
      hint: 'Fråga vem mer som läser den.',
    },
    contactTimeQuestion('När på dagen vill familjen att vi hör av oss?'),
    safeContactQuestion(
      'Vad får vi göra när vi hör av oss?',
      'Fråga familjen: någon annan kan höra eller se. Det du inte kryssar för gör vi inte.',
    ),
    {
      kind: 'one',
      field: 'guardians',
      name: 'Vårdnadshavarna',
      label: 'Vad stämmer om vårdnadshavarna?',
      optional: true,
      choices: [
        { value: 'overens', label: 'De är överens' },
        { value: 'ensam', label: 'Det finns bara en' },
        {
          value: 'inte-fragat',
          label: 'En av dem är inte tillfrågad än',
          hint: 'Skicka ändå. Vi pratar med familjen om hur man kan fråga.',
        },
        {
          value: 'kan-inte-fraga',
          label: 'En av dem går inte att fråga',
          hint: 'Skicka ändå. Barnet kan få stöd ändå.',
        },
      ],
    },
  ],
};

const you: Section = {
  heading: 'Du som anmäler',
  intro: 'Vi hör av oss till dig bara om något är oklart. Telefon eller e-post räcker.',
  questions: [
    { kind: 'line', field: 'name', input: 'name', name: 'Ditt namn', label: 'Ditt namn' },
    {
      kind: 'line',
      field: 'role',
      name: 'Ditt yrke',
      label: 'Ditt yrke eller din roll',
      hint: 'Till exempel kurator, sjuksköterska eller polis.',
    },
    { kind: 'line', field: 'organisation', name: 'Din arbetsplats', label: 'Var arbetar du?' },
    { kind: 'line', field: 'phone', input: 'phone', name: 'Din telefon', label: 'Din telefon' },
    { kind: 'line', field: 'email', input: 'email', name: 'Din e-post', label: 'Din e-post' },
  ],
};

const more = (content: FormContent): Section => ({
  heading: 'Mer som vi bör veta',
  intro: 'Du får hoppa över allt här.',
  questions: [
    districtQuestion(content, 'Var bor barnet?'),
    {
      kind: 'line',
      field: 'language',
      name: 'Tolk',
      label: 'Behöver familjen tolk? Skriv vilket språk.',
      optional: true,
    },
    {
      kind: 'line',
      field: 'needs',
      name: 'Tänk på',
      label: 'Ska vi tänka på något för att de ska kunna komma?',
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
