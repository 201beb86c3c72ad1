import { z } from 'zod';
import { childAges } from './child-age.ts';
import {
  type Answers,
  adultsKnowAnswers,
  consentGivers,
  contactTimes,
  type FieldErrors,
  groupChoices,
  guardianAnswers,
  messageCharactersMax,
  nameCharactersMax,
  type Registrant,
  safeContacts,
} from './fields.ts';
import type { TextReaders } from './ports.ts';
import { reasons } from './reasons.ts';
import { emailSchema, phoneSchema, textSchema } from './text.ts';

/** An interest registration that has been checked and normalised. */
export type Registration = z.infer<ReturnType<typeof registrationSchemas>[Registrant]>;

/**
 * Checks what somebody sent. Every reason is in Swedish and says what to do.
 * `answers` holds text, numbers or lists by field name; anything else is refused, never thrown on.
 */
export const readRegistration = (
  registrant: Registrant,
  answers: Answers,
  readers: TextReaders,
): { ok: true; registration: Registration } | { ok: false; errors: FieldErrors } => {
  const read = schemasFor(readers)[registrant].safeParse({ ...answers, registrant });
  return read.success
    ? { ok: true, registration: read.data }
    : { ok: false, errors: errorsByField(read.error) };
};

/** Making the schemas takes longer than reading with them: once for each reader. */
const schemasFor = (readers: TextReaders): ReturnType<typeof registrationSchemas> => {
  const known = schemas.get(readers) ?? registrationSchemas(readers);
  schemas.set(readers, known);
  return known;
};

const schemas = new WeakMap<TextReaders, ReturnType<typeof registrationSchemas>>();

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values, error: string) =>
  z.enum(values, { error });

/** One value or a list of values, as forms and other systems send them. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item));

const unique = <Value>(values: Value[]): Value[] => [...new Set(values)];

const groups = z
  .preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(oneOf(groupChoices, reasons.group), {
      error: reasons.groups,
    }),
  )
  .refine((values) => values.length > 0, {
    error: reasons.groups,
  })
  .transform(unique);

const safeContact = listOf(oneOf(safeContacts, reasons.listed)).transform(unique).optional();

/**
 * At least one of `fields` is answered; the reason stands at the first of them. Runs although other
 * fields are wrong, so that one page shows every error.
 */
const answersOneOf = (
  fields: readonly [string, ...string[]],
  error: string,
): [(answers: object) => boolean, { path: string[]; error: string; when: () => boolean }] => [
  (answers) => fields.some((field) => Reflect.get(answers, field) !== undefined),
  { path: [fields[0]], error, when: () => true },
];

const registrationSchemas = (readers: TextReaders) => {
  const text = (charactersMax: number, missing?: string) => textSchema(charactersMax, readers, missing);
  const phone = phoneSchema(readers).optional();
  const email = emailSchema(readers).optional();
  const common = {
    group: groups,
    contactTime: oneOf(contactTimes, reasons.contactTime),
    safeContact,
    district: text(80).optional(),
    language: text(60).optional(),
    needs: text(300).optional(),
    message: text(messageCharactersMax).optional(),
  };
  const guardians = oneOf(guardianAnswers, reasons.guardians);

  const parent = z
    .strictObject({
      registrant: z.literal('parent'),
      ...common,
      childAge: childAges('parent'),
      name: text(nameCharactersMax).optional(),
      phone,
      email,
      guardians,
    })
    .refine(...answersOneOf(['phone', 'email'], reasons.reachParent));

  const child = z
    .strictObject({
      registrant: z.literal('child'),
      ...common,
      childAge: childAges('child'),
      name: text(nameCharactersMax).optional(),
      phone,
      email,
      viaSchool: text(200).optional(),
      adultsKnow: oneOf(adultsKnowAnswers, reasons.adultsKnow),
    })
    .refine(...answersOneOf(['phone', 'email', 'viaSchool'], reasons.reachChild));

  const professional = z
    .strictObject({
      registrant: z.literal('professional'),
      ...common,
      childAge: childAges('professional'),
      name: text(nameCharactersMax, reasons.name),
      role: text(80, reasons.role),
      organisation: text(120, reasons.organisation),
      phone,
      email,
      familyPhone: phone,
      familyEmail: email,
      familyConsent: z.literal('ja', {
        error: reasons.familyConsent,
      }),
      consentFrom: oneOf(consentGivers, reasons.consentFrom),
      guardians: guardians.optional(),
    })
    .refine(...answersOneOf(['phone', 'email'], reasons.reachProfessional))
    .refine(...answersOneOf(['familyPhone', 'familyEmail'], reasons.reachFamily));

  return { parent, child, professional };
};

/** Zod's issues by field, at most one reason of each kind; unknown fields under their own names. */
const errorsByField = (error: z.ZodError): FieldErrors => {
  const errors = new Map<string, Set<string>>();
  const add = (field: string, reason: string) =>
    errors.set(field, (errors.get(field) ?? new Set()).add(reason));
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) add(key.slice(0, 60), reasons.unknownField);
    else add(String(issue.path[0] ?? 'registrant'), issue.message);
  }
  return Object.fromEntries([...errors].map(([field, all]) => [field, [...all]]));
};
