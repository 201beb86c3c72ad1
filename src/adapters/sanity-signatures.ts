import { createHash, timingSafeEqual } from 'node:crypto';
import { decodeSignatureHeader, encodeSignatureHeader, isSignatureError } from '@sanity/webhook';
import type { SignatureReader } from '../core/publishing/ports.ts';

/**
 * Signatures of Sanity's webhooks, by its own library. They are compared here: the library compares text, which takes
 * longer the more of it is right.
 */
export const sanitySignatures = (secret: string): SignatureReader => ({
  async read({ body, signature }) {
    try {
      const { timestamp, hashedPayload } = decodeSignatureHeader(signature ?? '');
      const ours = await encodeSignatureHeader(body, timestamp, secret);
      return isSame(hashedPayload, decodeSignatureHeader(ours).hashedPayload)
        ? { signedAtMs: timestamp, signature: ours }
        : undefined;
    } catch (error) {
      if (isSignatureError(error)) return undefined;
      throw error;
    }
  },
});

const isSame = (one: string, other: string): boolean => timingSafeEqual(sha256(one), sha256(other));

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
