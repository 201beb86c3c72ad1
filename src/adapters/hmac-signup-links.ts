import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SignupLinks } from '../core/lectures/ports.ts';

/** The secrets of links, made from the service's own: nothing that is stored opens anything. */
export const hmacSignupLinks = (secret: string): SignupLinks => {
  const sign = (payload: string) =>
    createHmac('sha256', secret).update('lecture link\0').update(payload).digest('base64url');
  const isSame = (one: string, other: string) =>
    one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
  return {
    signup: (id) => `${id}.${sign(`signup ${id}`)}`,
    readSignup(text) {
      const [, id = '', signature = ''] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(text) ?? [];
      return id !== '' && isSame(signature, sign(`signup ${id}`)) ? id : undefined;
    },
    invitation: (slug) => sign(`invitation ${slug}`),
    isInvitation: (slug, text) => isSame(text, sign(`invitation ${slug}`)),
  };
};
