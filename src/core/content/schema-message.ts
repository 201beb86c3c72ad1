import type { z } from 'zod';
import type { ContentError } from './content.ts';
import { fieldName } from './field-name.ts';

/** The errors of one document, each with the field an editor looks for and what is expected there. */
export const contentErrorsOf = (error: z.ZodError, source: string, data: unknown): ContentError[] =>
  error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        source,
        field: fieldName([...issue.path, key]),
        expected: issue.message,
      }));
    const expected = issue.code === 'custom' ? issue.message : withFound(issue, data);
    return [{ source, field: fieldName(issue.path), expected }];
  });

/**
 * Swedish for what a schema has no words of its own for, so that no editor meets zod's English.
 * Schemas' own messages win.
 */
export const swedishMessage: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return `Skriv ${typeNames[issue.expected] ?? 'ett annat värde'}.`;
    case 'unrecognized_keys':
      return `Fältet finns inte. Rätta namnet eller ta bort det. Här får stå: ${knownKeys(issue.inst)}.`;
    case 'too_small':
      return `Skriv minst ${issue.minimum}${unitNames[issue.origin] ?? ''}.`;
    case 'too_big':
      return `Skriv högst ${issue.maximum}${unitNames[issue.origin] ?? ''}.`;
    default:
      return 'Värdet går inte att använda.';
  }
};

const typeNames: Record<string, string> = {
  string: 'en text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'true eller false',
  array: 'en lista',
  object: 'fält med namn och värde',
};

const unitNames: Record<string, string> = { string: ' tecken', array: ' i listan' };

const knownKeys = (schema: unknown): string =>
  Object.keys((schema as { shape?: object } | undefined)?.shape ?? {}).join(', ');

/** The message, with what stands there now when that helps. */
const withFound = (issue: z.core.$ZodIssue, data: unknown): string => {
  const value = issue.path.reduce<unknown>(
    (inside, step) => (inside as Record<PropertyKey, unknown> | undefined)?.[step],
    data,
  );
  if (value === undefined) return `Fältet saknas. ${issue.message}`;
  if (value === null) return `Här är tomt. ${issue.message}`;
  if (typeof value === 'object')
    return issue.code === 'invalid_type' && issue.expected === 'string' && !Array.isArray(value)
      ? `${issue.message} Står det ett kolon i texten? Sätt då citattecken runt den.`
      : issue.message;
  const text = String(value);
  return text === '' || text.length > shownCharactersMax
    ? issue.message
    : `${issue.message} Nu står det «${text}».`;
};

const shownCharactersMax = 40;
