import { bodyRefusalStatus, boundedText } from '../http/bounded-body.ts';
import { isSameOrigin } from '../http/same-origin.ts';

/** Why a posted form cannot be read at all, as the status that answers it. */
export type FormRefusal = 400 | 403 | 405 | 408 | 413 | 415;

/** Far more than the longest allowed answers need, with every letter percent-encoded. */
export const formBytesMax = 64 * 1024;

/** The fields of a form that was posted from this site's own pages, in UTF-8. Reads no further than the bound. */
export const postedForm = async (
  request: Request,
): Promise<{ ok: true; form: URLSearchParams } | { ok: false; status: FormRefusal }> => {
  if (request.method !== 'POST') return { ok: false, status: 405 };
  if (!isSameOrigin(request)) return { ok: false, status: 403 };
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return { ok: false, status: 415 };
  const body = await boundedText(request, formBytesMax);
  if (!body.ok) return { ok: false, status: bodyRefusalStatus[body.reason] };
  return { ok: true, form: new URLSearchParams(body.text) };
};
