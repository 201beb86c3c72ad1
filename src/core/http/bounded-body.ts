/** The text of a body of at most `bytesMax` bytes, read no further than that; must be UTF-8. */
export const boundedText = async (
  request: Request,
  bytesMax: number,
): Promise<{ ok: true; text: string } | { ok: false; reason: 'too-large' | 'not-utf-8' }> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax)
    return { ok: false, reason: 'too-large' };
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > bytesMax) return { ok: false, reason: 'too-large' };
    chunks.push(chunk);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(joined(chunks, size));
    return { ok: true, text };
  } catch {
    return { ok: false, reason: 'not-utf-8' };
  }
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
