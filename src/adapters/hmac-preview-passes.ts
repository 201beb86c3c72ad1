import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PreviewPasses } from '../core/preview/preview-pass.ts';

/** `seconds.signature`: the end in seconds since 1970, signed with HMAC-SHA-256 under the service's secret. */
export const hmacPreviewPasses = (secret: string): PreviewPasses => {
  const sign = (payload: string) =>
    createHmac('sha256', secret).update('preview pass\0').update(payload).digest('base64url');

  return {
    issue(until) {
      const payload = String(Math.floor(until.getTime() / 1000));
      return `${payload}.${sign(payload)}`;
    },
    read(pass) {
      const parts = /^(\d{1,12})\.([A-Za-z0-9_-]{43})$/.exec(pass);
      if (!parts) return undefined;
      const [, payload, signature] = parts as unknown as [string, string, string];
      const genuine = timingSafeEqual(Buffer.from(signature), Buffer.from(sign(payload)));
      return genuine ? new Date(Number(payload) * 1000) : undefined;
    },
  };
};
