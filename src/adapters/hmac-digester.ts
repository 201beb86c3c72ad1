import { createHmac } from 'node:crypto';
import type { Digester } from '../core/registration/ports.ts';

/** HMAC-SHA-256 under the service's secret. */
export const hmacDigester = (secret: string): Digester => ({
  digest: (text) => createHmac('sha256', secret).update('digest\0').update(text).digest(),
});
