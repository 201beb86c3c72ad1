import { type FieldName, fieldNames } from '../registration/fields.ts';
import { registrationRows } from '../registration/labels.ts';
import type { Registration } from '../registration/registration.ts';

/** One answer that an amendment changed; empty where there was, or is, no answer. */
export type ChangedRow = { field: FieldName; name: string; before: string[]; after: string[] };

/** What differs between two versions of a registration, in the form's order. */
export const changedRows = (before: Registration, after: Registration): ChangedRow[] => {
  const earlier = valuesByField(before);
  const later = valuesByField(after);
  return (Object.keys(fieldNames) as FieldName[]).flatMap((field) => {
    const row = {
      field,
      name: fieldNames[field],
      before: earlier.get(field) ?? [],
      after: later.get(field) ?? [],
    };
    return row.before.join('\n') === row.after.join('\n') ? [] : [row];
  });
};

const valuesByField = (registration: Registration): Map<FieldName, string[]> =>
  new Map(registrationRows(registration).map(({ field, values }) => [field, values]));
