import { z } from 'zod';
import { jsonBody } from '../src/core/http/json-body.ts';
import { jsonResponse, secured } from '../src/core/http/security-headers.ts';

const bodyBytesMax = 4 * 1024;

/** No, and why, in Swedish. */
export const refusal = (status: number, error: string, headers: Record<string, string> = {}): Response =>
  jsonResponse(status, { error }, headers);

/** Done, and nothing to say. */
export const done = (headers: Record<string, string> = {}): Response =>
  secured(new Response(null, { status: 204, headers }));

/** No such registration, in the same words whether the id is unknown or no id at all. */
export const missing = (): Response => refusal(404, 'Ärendet finns inte.');

/** The id in `/api/desk/registrations/:id…`, or undefined when it cannot be one. */
export const registrationId = (request: Request): string | undefined => {
  const id = new URL(request.url).pathname.split('/')[4] ?? '';
  return z.uuid().safeParse(id).success ? id.toLowerCase() : undefined;
};

/** A JSON body of the schema's shape, or the refusal to answer with. */
export const read = async <Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  expected: string,
  bytesMax = bodyBytesMax,
): Promise<{ ok: true; value: z.infer<Schema> } | { ok: false; refusal: Response }> => {
  const body = await jsonBody(request, bytesMax);
  if (!body.ok)
    return {
      ok: false,
      refusal: refusal(body.status, `${expected} Som JSON, högst ${bytesMax / 1024} KiB.`),
    };
  const parsed = schema.safeParse(body.value);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, refusal: refusal(422, expected) };
};
