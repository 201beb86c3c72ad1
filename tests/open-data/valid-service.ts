import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

/**
 * What is wrong with a service by Open Referral HSDS 3's own schema, formats too; empty when nothing is. The schema is
 * the specification's `compiled` one, compressed: 2.3 MB of text that repeats itself.
 */
export const findingsOf = (service: unknown): string[] => {
  if (validate(service)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

const schema = JSON.parse(
  brotliDecompressSync(readFileSync(join(import.meta.dirname, 'service.schema.json.br'))).toString(),
);
// The schema has words of its own beside JSON Schema's.
const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
(addFormats as unknown as (ajv: Ajv) => void)(ajv);
const validate = ajv.compile(schema);
