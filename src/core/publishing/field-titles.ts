import { fieldPath } from '../content/field-name.ts';

/**
 * A field as an editor finds it in the Studio, level by level: `Tider → Slutdatum`, `Vecka för vecka (nr 3) → Text`.
 * `titleOf` knows what the Studio calls the field at a way (`schedule.endDate`); what it does not know keeps its name.
 */
export const fieldTitles = (field: string, titleOf: (way: string) => string | undefined): string => {
  const names: string[] = [];
  const titles: string[] = [];
  for (const step of fieldPath(field))
    if (typeof step === 'number') titles.push(`${titles.pop() ?? ''} (nr ${step + 1})`.trim());
    else {
      names.push(step);
      titles.push(titleOf(names.join('.')) ?? step);
    }
  return titles.join(' → ');
};
