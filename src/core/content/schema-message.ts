import type { z } from 'zod';
import type { ContentError } from './content.ts';

/** The errors of one document, each with the field an editor looks for and what is expected there. */
export const contentErrorsOf = (error: z.ZodError, source: string, data: unknown): ContentError[] =>
  error.issues.map((issue) => ({
    source,
    field: fieldName(issue.path),
    expected: issue.code === 'custom' ? issue.message : `${issue.message}${found(data, issue)}`,
  }));

/**
 * Swedish for what a schema has no words of its own for, so that no editor meets zod's English.
 * Schemas' own messages win.
 */
export const swedishMessage: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return `Skriv ${typeNames[issue.expected] ?? 'ett annat värde'} här.`;
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, issue.inst);
    case 'too_small':
      return `Skriv minst ${issue.minimum}${unitNames[issue.origin] ?? ''}.`;
    case 'too_big':
      return `Skriv högst ${issue.maximum}${unitNames[issue.origin] ?? ''}.`;
    case 'invalid_value':
      return `Skriv ett av ${issue.values.join(', ')}.`;
    default:
      return 'Värdet går inte att använda här.';
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

const unknownKeys = (keys: readonly string[], schema: unknown): string => {
  const known = Object.keys((schema as { shape?: object } | undefined)?.shape ?? {});
  const unknown = keys.map((key) => `«${key}»`).join(', ');
  const names = known.length > 0 ? ` Här får stå: ${known.join(', ')}.` : '';
  return keys.length === 1
    ? `Fältet ${unknown} finns inte. Rätta namnet eller ta bort fältet.${names}`
    : `Fälten ${unknown} finns inte. Rätta namnen eller ta bort fälten.${names}`;
};

/** `schedule.endDate`; entries of a list are counted from one: `weekByWeek (nr 3).text`. */
const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name} (nr ${step + 1})`;
    return name === '' ? String(step) : `${name}.${String(step)}`;
  }, '');

/** What stands there now, when that is short enough to help. */
const found = (data: unknown, { code, path }: z.core.$ZodIssue): string => {
  if (code === 'unrecognized_keys') return '';
  const value = path.reduce<unknown>(
    (inside, step) => (inside as Record<PropertyKey, unknown> | undefined)?.[step],
    data,
  );
  if (value === undefined) return ' Fältet saknas.';
  if (value === null) return ' Fältet är tomt.';
  if (typeof value === 'string')
    return value.length > 0 && value.length <= shownCharactersMax ? ` Nu står det «${value}».` : '';
  return typeof value === 'object' ? '' : ` Nu står det ${value}.`;
};

const shownCharactersMax = 40;
