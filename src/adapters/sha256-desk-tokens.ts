import { createHash, randomBytes } from 'node:crypto';
import type { DeskTokens } from '../core/desk/ports.ts';

/** Tokens of 256 random bits: a plain SHA-256 of them cannot be searched, so no key and no salt is needed. */
export const sha256DeskTokens: DeskTokens = {
  make: () => randomBytes(32).toString('base64url'),
  digest: (token) => createHash('sha256').update(token).digest(),
};
