/** The fields of an interest registration. The names are fixed: other systems post them too. */
import { groupSlugs } from '../content/group-names.ts';

export const registrants = ['parent', 'child', 'professional'] as const;
export type Registrant = (typeof registrants)[number];

/** A choice of values, each with the words that a person reads. */
export type Option<Value extends string = string> = { value: Value; label: string };

export const groupChoices = [...groupSlugs, 'vet-inte'] as const;
export type GroupChoice = (typeof groupChoices)[number];

export const contactTimes = ['formiddag', 'eftermiddag', 'kvall', 'nar-som-helst'] as const;
export const safeContacts = ['rostmeddelande', 'sms', 'saga-varifran'] as const;
export const guardianAnswers = ['overens', 'ensam', 'inte-fragat', 'kan-inte-fraga'] as const;
export const adultsKnowAnswers = ['ja', 'nej', 'vissa'] as const;
export const consentGivers = ['vardnadshavare', 'bada', 'ungdomen'] as const;

export const childAgeMax = 18;
export const childAgesMax: Record<Registrant, number> = { parent: 4, child: 1, professional: 4 };
export const messageCharactersMax = 1000;
/** Unicode's longest sample of a person's name with all its titles has 99. */
export const nameCharactersMax = 120;

/** Every field, with its short name on the desk. */
export const fieldNames = {
  group: 'Grupp',
  childAge: 'Ålder',
  name: 'Namn',
  role: 'Yrke eller roll',
  organisation: 'Arbetsplats',
  phone: 'Telefon',
  email: 'E-post',
  viaSchool: 'Via skolan',
  familyPhone: 'Familjens telefon',
  familyEmail: 'Familjens e-post',
  contactTime: 'Bästa tid',
  safeContact: 'När vi hör av oss',
  guardians: 'Den andra vårdnadshavaren',
  adultsKnow: 'Vet någon vuxen hemma',
  familyConsent: 'Familjens ja',
  consentFrom: 'Vem har sagt ja',
  district: 'Stadsdel',
  language: 'Tolk',
  needs: 'Behov',
  message: 'Meddelande',
} as const;
export type FieldName = keyof typeof fieldNames;

/** Fields that take several values, in forms and in JSON. */
export const listFields = ['group', 'childAge', 'safeContact'] as const satisfies FieldName[];

const common = ['district', 'language', 'needs', 'message'] as const;

/** The fields that each registrant may send, in the order in which the form asks for them. */
export const fieldsOf = {
  parent: [
    'group',
    'childAge',
    'name',
    'phone',
    'email',
    'contactTime',
    'safeContact',
    'guardians',
    ...common,
  ],
  child: [
    'group',
    'childAge',
    'name',
    'phone',
    'email',
    'viaSchool',
    'contactTime',
    'safeContact',
    'adultsKnow',
    ...common,
  ],
  // The family's yes comes first: without it, nothing about the family should be typed.
  professional: [
    'familyConsent',
    'consentFrom',
    'group',
    'childAge',
    'familyPhone',
    'familyEmail',
    'contactTime',
    'safeContact',
    'guardians',
    'name',
    'role',
    'organisation',
    'phone',
    'email',
    ...common,
  ],
} as const satisfies Record<Registrant, FieldName[]>;

/** Reasons, in Swedish, by field. Fields that do not exist appear under the name they were sent with. */
export type FieldErrors = Record<string, string[]>;

/** What was sent, before it is checked: text or lists of text by field. */
export type Answers = Readonly<Record<string, unknown>>;
