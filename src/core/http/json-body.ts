import { bodyRefusalStatus, boundedText } from './bounded-body.ts';

/** The JSON value in a request's body; or the status that says what was wrong with it. */
export const jsonBody = async (
  request: Request,
  bytesMax: number,
): Promise<{ ok: true; value: unknown } | { ok: false; status: 400 | 408 | 413 | 415 }> => {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return { ok: false, status: 415 };
  const body = await boundedText(request, bytesMax);
  if (!body.ok) return { ok: false, status: bodyRefusalStatus[body.reason] };
  try {
    return { ok: true, value: JSON.parse(body.text) };
  } catch {
    return { ok: false, status: 400 };
  }
};

/** The JSON object that a text holds; undefined for every other text. */
export const jsonObject = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
};
