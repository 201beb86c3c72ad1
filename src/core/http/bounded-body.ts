/** Why a body is not read to its end. */
export type BodyRefusal = 'too-large' | 'too-slow' | 'not-utf-8';

/** The status that answers each. */
export const bodyRefusalStatus = { 'too-large': 413, 'too-slow': 408, 'not-utf-8': 400 } as const;

/** The whole of a form on the slowest mobile line takes a few seconds. */
const bodyDeadlineMs = 20_000;

/**
 * The text of a body of at most `bytesMax` bytes, read no further and waited for no longer than `deadlineMs` in all;
 * must be UTF-8.
 */
export const boundedText = async (
  request: Request,
  bytesMax: number,
  deadlineMs = bodyDeadlineMs,
): Promise<{ ok: true; text: string } | { ok: false; reason: BodyRefusal }> => {
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax)
    return { ok: false, reason: 'too-large' };
  const reader = request.body?.getReader();
  let expired = false;
  // Cancelling ends the read that waits, and lets go of the connection.
  const timer = setTimeout(() => {
    expired = true;
    letGo(reader);
  }, deadlineMs);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const read = await reader?.read();
      if (expired) return { ok: false, reason: 'too-slow' };
      if (!read || read.done) break;
      size += read.value.byteLength;
      if (size > bytesMax) {
        letGo(reader);
        return { ok: false, reason: 'too-large' };
      }
      chunks.push(read.value);
    }
  } finally {
    clearTimeout(timer);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(joined(chunks, size));
    return { ok: true, text };
  } catch {
    return { ok: false, reason: 'not-utf-8' };
  }
};

/** What becomes of the rest is no concern of ours. */
const letGo = (reader: ReadableStreamDefaultReader | undefined): void => {
  reader?.cancel().catch(() => undefined);
};

const joined = (chunks: Uint8Array[], size: number): Uint8Array => {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
};
