import { type Answers, fieldsOf, listFields, type Registrant } from './fields.ts';

/**
 * The answers of a posted form: fields that were left empty are left out; fields that take several values are
 * always lists. Only names in `also` and the registrant's own fields are read, or every name when `strict`.
 */
export const formAnswers = (
  form: URLSearchParams,
  registrant: Registrant,
  { strict = false, also = [] as readonly string[] } = {},
): Answers => {
  const own: readonly string[] = fieldsOf[registrant];
  const names = strict ? [...new Set(form.keys())].filter((name) => !also.includes(name)) : own;
  const lists: readonly string[] = listFields;
  const entries = names.flatMap((name): [string, string | string[]][] => {
    const values = form.getAll(name).filter((value) => value.trim() !== '');
    if (values.length === 0) return [];
    return [[name, lists.includes(name) || values.length > 1 ? values : (values[0] as string)]];
  });
  return Object.fromEntries(entries);
};
