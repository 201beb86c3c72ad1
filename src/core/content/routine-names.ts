import { z } from 'zod';
import type { ContentError, RawDocument } from './content.ts';
import { protectionRoutine } from './routine.ts';

/** The routine that the desk leads to exists, and so does every routine that a step leads to. */
export const routineNames = (documents: readonly RawDocument[]): ContentError[] => {
  const routines = documents.filter(({ kind }) => kind === 'routines');
  const known = routines.map(({ id }) => id);
  return [
    ...(known.includes(protectionRoutine) ? [] : [missingProtection]),
    ...routines.flatMap(({ source, data }) =>
      stepsSchema.parse(data).steps.flatMap(({ routine }, index) =>
        routine === undefined || known.includes(routine)
          ? []
          : [
              {
                source,
                field: `steps (nr ${index + 1}).routine`,
                expected: `Det finns ingen rutin som heter ${routine}. Skriv ett av ${known.join(', ')}.`,
              },
            ],
      ),
    ),
  ];
};

const missingProtection: ContentError = {
  source: 'Innehållet',
  field: '',
  expected: `Rutinen om skydd saknas. Skriv ett dokument som heter ${protectionRoutine}.`,
};

const step = z.object({ routine: z.string().optional().catch(undefined) }).catch({ routine: undefined });
const stepsSchema = z.object({ steps: z.array(step).catch([]) }).catch({ steps: [] });
