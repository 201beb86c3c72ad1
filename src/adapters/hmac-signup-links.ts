import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SignupLinks } from '../core/lectures/ports.ts';

/** The secrets of links, made from the service's own: nothing that is stored opens anything. */
export const hmacSignupLinks = (secret: string): SignupLinks => {
  const sign = (payload: string) =>
    createHmac('sha256', secret).update('lecture link\0').update(payload).digest('base64url');
  const isSame = (one: string, other: string) =>
    one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
  const signed = (kind: string, id: string) => `${id}.${sign(`${kind} ${id}`)}`;
  const readSigned = (kind: string, text: string): string | undefined => {
    const [, id = '', signature = ''] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(text) ?? [];
    return id !== '' && isSame(signature, sign(`${kind} ${id}`)) ? id : undefined;
  };
  return {
    signup: (id) => signed('signup', id),
    readSignup: (text) => readSigned('signup', text),
    listener: (id) => signed('listener', id),
    readListener: (text) => readSigned('listener', text),
    invitation: (slug) => sign(`invitation ${slug}`),
    isInvitation: (slug, text) => isSame(text, sign(`invitation ${slug}`)),
    evaluation: (slug) => sign(`evaluation ${slug}`),
    isEvaluation: (slug, text) => isSame(text, sign(`evaluation ${slug}`)),
  };
};
