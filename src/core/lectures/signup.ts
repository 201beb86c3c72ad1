import { z } from 'zod';
import { errorsByField } from '../registration/field-errors.ts';
import { type Answers, type FieldErrors, nameCharactersMax } from '../registration/fields.ts';
import type { TextReaders } from '../registration/ports.ts';
import { reasons } from '../registration/reasons.ts';
import { emailSchema, textSchema } from '../registration/text.ts';
import { type Attendance, attendances } from './lecture-facts.ts';

/** One who signs up. Of a colleague only the address and the workplace are known. */
export type Signup = {
  attendance: Attendance;
  name: string;
  email: string;
  workplace: string;
  role: string;
  district: string;
  needs: string;
};

/** The fields of a sign-up, in the order in which the form asks for them. */
export const signupFields = [
  'name',
  'email',
  'workplace',
  'role',
  'district',
  'attendance',
  'needs',
  'colleagues',
] as const;
export type SignupField = (typeof signupFields)[number];

export const colleaguesMax = 5;
const shortMax = 120;
const needsMax = 300;

/**
 * Checks what somebody sent. `rooms` are the ways to take part that this lecture has; where there is one, it need not be
 * chosen. Gives the one who signs up, then the colleagues. Reasons are in Swedish and say what to do.
 */
export const readSignup = (
  answers: Answers,
  {
    readers,
    rooms,
    districts,
  }: { readers: TextReaders; rooms: readonly Attendance[]; districts: readonly string[] },
): { ok: true; signups: Signup[] } | { ok: false; errors: FieldErrors } => {
  const only = rooms.length === 1 ? rooms[0] : undefined;
  const read = schema(readers, rooms, districts).safeParse({
    ...answers,
    attendance: blank(answers.attendance) ? only : answers.attendance,
  });
  if (!read.success) return { ok: false, errors: errorsByField(read.error) };
  const { colleagues, ...own } = read.data;
  const others = [...new Set(colleagues.map((email) => email.toLowerCase()))].filter(
    (email) => email !== own.email.toLowerCase(),
  );
  return {
    ok: true,
    signups: [own, ...others.map((email) => ({ ...own, name: '', role: '', needs: '', email }))],
  };
};

/** What somebody may change afterwards. */
export const readChange = (
  answers: Answers,
  readers: TextReaders,
): { ok: true; changed: { name: string; needs: string } } | { ok: false; errors: FieldErrors } => {
  const read = z
    .object({ name: textSchema(nameCharactersMax, readers, reasons.name), needs: needs(readers) })
    .safeParse(answers);
  return read.success ? { ok: true, changed: read.data } : { ok: false, errors: errorsByField(read.error) };
};

const blank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const optional = <Schema extends z.ZodType<string>>(schema: Schema) =>
  z
    .preprocess((value) => (blank(value) ? undefined : value), schema.optional())
    .transform((text) => text ?? '');

const needs = (readers: TextReaders) => optional(textSchema(needsMax, readers));

/** One address a line in the form, a list in JSON. */
const lines = (value: unknown): unknown => {
  if (blank(value)) return [];
  const texts = Array.isArray(value) ? value : [value];
  return texts.flatMap((text) =>
    typeof text === 'string' ? text.split(/[\n,;]/).filter((line) => line.trim() !== '') : [text],
  );
};

const schema = (readers: TextReaders, rooms: readonly Attendance[], districts: readonly string[]) =>
  z.object({
    name: textSchema(nameCharactersMax, readers, reasons.name),
    email: emailSchema(readers),
    workplace: textSchema(shortMax, readers, 'Skriv var du arbetar.'),
    role: textSchema(shortMax, readers, 'Skriv ditt yrke eller din roll.'),
    district: z.enum(['annan', ...districts], { error: 'Välj stadsdel, eller ”Någon annanstans”.' }),
    attendance: z
      .enum(attendances, { error: 'Välj om du kommer till platsen eller är med på nätet.' })
      .refine((chosen) => rooms.includes(chosen), { error: 'Så går det inte att vara med den här gången.' }),
    needs: needs(readers),
    colleagues: z.preprocess(
      lines,
      z
        .array(emailSchema(readers))
        .max(colleaguesMax, { error: `Skriv högst ${colleaguesMax} kollegor. Fler anmäler sig själva.` }),
    ),
  });
