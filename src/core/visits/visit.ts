import { z } from 'zod';
import { errorsByField } from '../registration/field-errors.ts';
import { type Answers, type FieldErrors, nameCharactersMax } from '../registration/fields.ts';
import type { TextReaders } from '../registration/ports.ts';
import { reasons } from '../registration/reasons.ts';
import { emailSchema, phoneSchema, textSchema } from '../registration/text.ts';

/** For whom the ambassador comes. */
export const visitPurposes = ['staff', 'parents', 'pupils', 'other'] as const;
export type VisitPurpose = (typeof visitPurposes)[number];

/** A request for an ambassador's visit. The id is the form's: sent twice, it is one. */
export type Visit = {
  id: string;
  name: string;
  email: string;
  phone: string;
  workplace: string;
  district: string;
  purpose: VisitPurpose;
  /** How many will listen, in one's own words. */
  listeners: string;
  /** When it would suit, in one's own words. */
  wished: string;
  message: string;
};

/** The fields of the form, in the order in which it asks for them. */
export const visitFields = [
  'purpose',
  'workplace',
  'district',
  'listeners',
  'wished',
  'message',
  'name',
  'email',
  'phone',
] as const;
export type VisitField = (typeof visitFields)[number];

const shortMax = 120;
const wishedMax = 300;
export const visitMessageMax = 500;

/** Checks what somebody sent. Reasons are in Swedish and say what to do. */
export const readVisit = (
  answers: Answers,
  { readers, districts }: { readers: TextReaders; districts: readonly string[] },
): { ok: true; visit: Visit } | { ok: false; errors: FieldErrors } => {
  const read = schema(readers, districts).safeParse(answers);
  return read.success ? { ok: true, visit: read.data } : { ok: false, errors: errorsByField(read.error) };
};

const blank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
const optional = <Schema extends z.ZodType<string>>(schema: Schema) =>
  z
    .preprocess((value) => (blank(value) ? undefined : value), schema.optional())
    .transform((text) => text ?? '');

const schema = (readers: TextReaders, districts: readonly string[]) =>
  z.object({
    id: z.uuid({ error: 'Öppna sidan en gång till, och skriv igen.' }).transform((id) => id.toLowerCase()),
    purpose: z.enum(visitPurposes, { error: 'Välj vilka besöket är för.' }),
    workplace: textSchema(shortMax, readers, reasons.organisation),
    district: z.enum(['annan', ...districts], { error: 'Välj stadsdel, eller ”Någon annanstans”.' }),
    listeners: optional(textSchema(shortMax, readers)),
    wished: textSchema(wishedMax, readers, 'Skriv när det skulle passa, ungefär.'),
    message: optional(textSchema(visitMessageMax, readers)),
    name: textSchema(nameCharactersMax, readers, reasons.name),
    email: emailSchema(readers),
    phone: optional(phoneSchema(readers)),
  });
