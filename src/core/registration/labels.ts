/** The words that a person reads for each value, on the forms, the check page and the desk. */
import { groupNames } from '../content/group-names.ts';
import type {
  adultsKnowAnswers,
  consentGivers,
  contactTimes,
  FieldName,
  GroupChoice,
  guardianAnswers,
  Registrant,
  safeContacts,
} from './fields.ts';
import { fieldNames, fieldsOf } from './fields.ts';
import type { Registration } from './registration.ts';

type Labels<Values extends readonly string[]> = Record<Values[number], string>;

export const groupLabels: Record<GroupChoice, string> = { ...groupNames, 'vet-inte': 'Vet inte än' };

export const contactTimeLabels: Labels<typeof contactTimes> = {
  formiddag: 'På förmiddagen',
  eftermiddag: 'På eftermiddagen',
  kvall: 'På kvällen',
  'nar-som-helst': 'När som helst',
};

export const safeContactLabels: Labels<typeof safeContacts> = {
  rostmeddelande: 'Ni får lämna röstmeddelande',
  sms: 'Ni får skicka sms',
  'saga-varifran': 'Ni får säga varifrån ni ringer',
};

/** Without "vi" and "jag": parents and professionals both answer. */
export const guardianLabels: Labels<typeof guardianAnswers> = {
  overens: 'Båda är överens',
  ensam: 'Det finns bara en vårdnadshavare',
  'inte-fragat': 'Den andra är inte tillfrågad än',
  'kan-inte-fraga': 'Den andra går inte att fråga',
};

export const adultsKnowLabels: Labels<typeof adultsKnowAnswers> = {
  ja: 'Ja',
  nej: 'Nej',
  vissa: 'Någon vet, men inte alla',
};

export const consentGiverLabels: Labels<typeof consentGivers> = {
  vardnadshavare: 'En vårdnadshavare',
  bada: 'Båda vårdnadshavarna',
  ungdomen: 'Ungdomen själv',
};

const optionLabels: Partial<Record<FieldName, Record<string, string>>> = {
  group: groupLabels,
  contactTime: contactTimeLabels,
  safeContact: safeContactLabels,
  guardians: guardianLabels,
  adultsKnow: adultsKnowLabels,
  consentFrom: consentGiverLabels,
  familyConsent: { ja: 'Ja, familjen vill att vi hör av oss' },
};

const valueText = (field: FieldName, value: unknown): string => {
  if (field === 'childAge') return `${value} år`;
  return optionLabels[field]?.[String(value)] ?? String(value);
};

/** Beside the family's number, a professional's own must not be taken for it. */
const ownNames: Partial<Record<FieldName, string>> = {
  name: 'Anmälarens namn',
  phone: 'Anmälarens telefon',
  email: 'Anmälarens e-post',
};

const nameOf = (registrant: Registrant, field: FieldName): string =>
  (registrant === 'professional' ? ownNames[field] : undefined) ?? fieldNames[field];

/** A registration as rows of Swedish words, in the form's order; unanswered fields are left out. */
export const registrationRows = (
  registration: Registration,
): { field: FieldName; name: string; values: string[] }[] =>
  fieldsOf[registration.registrant].flatMap((field: FieldName) => {
    const answer = (registration as Partial<Record<FieldName, unknown>>)[field];
    const values = [answer].flat().filter((value) => value !== undefined);
    return values.length === 0
      ? []
      : [
          {
            field,
            name: nameOf(registration.registrant, field),
            values: values.map((value) => valueText(field, value)),
          },
        ];
  });
