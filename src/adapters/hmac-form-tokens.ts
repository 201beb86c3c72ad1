import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FormToken, FormTokens } from '../core/registration/form-token.ts';

/** `version.key.signature`, signed with HMAC-SHA-256 under the service's secret. */
export const hmacFormTokens = (secret: string): FormTokens => {
  const sign = (payload: string) =>
    createHmac('sha256', secret).update('form token\0').update(payload).digest('base64url');

  return {
    issue({ idempotencyKey, formVersion }) {
      const payload = `${formVersion}.${idempotencyKey}`;
      return `${payload}.${sign(payload)}`;
    },
    read(text): FormToken | undefined {
      const parts = /^(\d{1,6})\.([A-Za-z0-9-]{8,64})\.([A-Za-z0-9_-]{43})$/.exec(text);
      if (!parts) return undefined;
      const [, version, idempotencyKey, signature] = parts as unknown as [string, string, string, string];
      const expected = sign(`${version}.${idempotencyKey}`);
      const genuine = timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
      return genuine ? { idempotencyKey, formVersion: Number(version) } : undefined;
    },
  };
};
