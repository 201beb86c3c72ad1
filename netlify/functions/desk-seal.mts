import type { Config } from '@netlify/functions';
import { z } from 'zod';
import { fromBase64, toBase64 } from '../../src/core/desk/base64.ts';
import { type SealName, sealedBytesMax, sealedKinds } from '../../src/core/desk/seals.ts';
import { jsonResponse } from '../../src/core/http/security-headers.ts';
import { done, missing, read, refusal } from '../desk-answers.ts';
import { atDesk, caseworker } from '../desk-door.ts';

export const config: Config = { path: '/api/desk/seals/:kind/:registrationId/:item' };

/** `/api/desk/seals/:kind/:registrationId/:item`: GET fetches one to seal it again, PUT puts it back. */
export default (request: Request): Promise<Response> =>
  atDesk(request, {
    GET: caseworker(async ({ desk, session }) => {
      const name = sealName(request);
      const sealed = name && (await desk.seals.fetch(name, session.coordinator, desk.clock()));
      return sealed ? jsonResponse(200, { sealed: toBase64(sealed) }) : missing();
    }),
    PUT: caseworker(async ({ desk, session }) => {
      const name = sealName(request);
      if (!name) return missing();
      const sent = await read(request, resealSchema, 'Skicka det förseglade.', sealedBytesMax);
      if (!sent.ok) return sent.refusal;
      const { sealed, replaces, readersDigest } = sent.value;
      const { readers, digest } = desk.readers;
      // Readers come from the environment: what was sealed to others than those of this moment is not taken.
      if (readersDigest !== digest) return changed('Läsarna har ändrats. Ladda om sidan.');
      const outcome = await desk.seals.reseal({
        name,
        replaces: fromBase64(replaces),
        resealed: fromBase64(sealed),
        readersDigest: fromBase64(readersDigest),
        readersCount: readers.length,
        by: session.coordinator,
        now: desk.clock(),
      });
      switch (outcome) {
        case 'resealed':
          return done();
        case 'changed':
          return changed('Någon annan har redan förseglat om det.');
        case 'implausible':
          return refusal(422, 'Det här är inte samma ärende, förseglat till dagens läsare.');
        case 'missing':
          return missing();
        default:
          return outcome satisfies never;
      }
    }),
  });

const changed = (error: string): Response => jsonResponse(409, { reason: 'changed', error });

const digestSchema = z.base64().length(44);
const resealSchema = z.strictObject({
  sealed: z.base64().min(1),
  replaces: digestSchema,
  readersDigest: digestSchema,
});

const nameSchema = z.object({
  kind: z.enum(sealedKinds),
  registrationId: z.uuid(),
  item: z.string().regex(/^[\w-]{1,36}$/),
});

const sealName = (request: Request): SealName | undefined => {
  const [kind, registrationId, item] = new URL(request.url).pathname.split('/').slice(4);
  return nameSchema.safeParse({ kind, registrationId: registrationId?.toLowerCase(), item }).data;
};
