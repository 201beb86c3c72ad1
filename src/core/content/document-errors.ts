import type { ContentError, RawDocument } from './content.ts';
import { schemaOf } from './content.ts';
import { contentRules } from './content-rules.ts';
import { contentErrorsOf, swedishMessage } from './schema-message.ts';

/**
 * What the build would say of one document among the others: its schema's errors, and those of the rules between
 * documents that are its own. `others` does not hold the document itself.
 */
export const documentErrors = (document: RawDocument, others: readonly RawDocument[]): ContentError[] => {
  const { kind, source, data } = document;
  const parsed = schemaOf[kind](data).safeParse(data, { error: swedishMessage });
  return [
    ...contentRules.flatMap((rule) => rule([...others, document])).filter((error) => error.source === source),
    ...(parsed.success ? [] : contentErrorsOf(parsed.error, source, data)),
  ];
};
