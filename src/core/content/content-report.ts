import type { ContentError } from './content.ts';

/** All errors as one text for a terminal: grouped by document, then field and what is expected. */
export const contentReport = (errors: readonly ContentError[]): string => {
  const sources = [...new Set(errors.map(({ source }) => source))];
  const heading =
    errors.length === 1
      ? 'Innehållet har ett fel som måste rättas:'
      : `Innehållet har ${errors.length} fel som måste rättas:`;
  return [heading, ...sources.map((source) => section(source, errors))].join('\n\n');
};

const section = (source: string, errors: readonly ContentError[]): string => {
  const lines = errors
    .filter((error) => error.source === source)
    .map(({ field, expected }) => (field === '' ? `    ${expected}` : `    ${field}: ${expected}`));
  return [`  ${source}`, ...lines].join('\n');
};
