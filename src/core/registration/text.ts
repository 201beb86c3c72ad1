import { z } from 'zod';
import type { TextReaders } from './ports.ts';
import { reasons } from './reasons.ts';

/** Control characters other than line break and tab, and the marks that turn the reading direction around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused.
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Unicode NFC, one kind of line break, no space around. */
export const normalised = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();

/** Length as a person counts it: code points, not UTF-16 units. */
const characters = (text: string): number => [...text].length;

const bounded = (charactersMax: number, missing: string) =>
  z
    .string({
      error: ({ input }) =>
        input === undefined ? missing : Array.isArray(input) ? reasons.several : reasons.notText,
    })
    .transform(normalised)
    .superRefine((text, context) => {
      const refuse = (message: string) => context.addIssue({ code: 'custom', message });
      if (text === '') refuse(missing);
      else if (characters(text) > charactersMax) refuse(reasons.tooLong(charactersMax, characters(text)));
      else if (!text.isWellFormed() || invisible.test(text)) refuse(reasons.invisible);
    });

/**
 * Free text: normalised, at most `charactersMax` characters, without invisible characters or personal numbers.
 * `missing` is the reason that stands where a required text was left out.
 */
export const textSchema = (
  charactersMax: number,
  { personalNumbers }: TextReaders,
  missing: string = reasons.empty,
) =>
  bounded(charactersMax, missing).superRefine((text, context) => {
    if (personalNumbers.isIn(text)) context.addIssue({ code: 'custom', message: reasons.personalNumber });
  });

/** A phone number, Swedish unless it says otherwise; becomes the way it is written in its country. */
export const phoneSchema = ({ personalNumbers, phoneNumbers }: TextReaders) =>
  bounded(40, reasons.empty).transform((text, context) => {
    if (personalNumbers.isWrittenAsOne(text)) {
      context.addIssue({ code: 'custom', message: reasons.personalNumber });
      return z.NEVER;
    }
    const read = phoneNumbers.read(text);
    if (read === undefined) {
      context.addIssue({ code: 'custom', message: reasons.phone });
      return z.NEVER;
    }
    return read;
  });

/** An e-mail address of at most 254 characters (RFC 5321). */
export const emailSchema = (readers: TextReaders) =>
  textSchema(254, readers).pipe(z.email({ error: reasons.email }));
