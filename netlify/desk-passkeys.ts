import { z } from 'zod';
import type { Session } from '../src/core/desk/ports.ts';
import { sessionCookie } from '../src/core/desk/session-cookie.ts';
import { jsonResponse } from '../src/core/http/security-headers.ts';
import type { Desk } from './desk-door.ts';

/** An authenticator's answer is a kilobyte or two; with an attestation that nobody asked for a few more. */
export const passkeyBytesMax = 16 * 1024;

const text = z.string().max(passkeyBytesMax);

/**
 * What the browser sends of an authenticator's answer. The extensions' results are not among it: the passkey's
 * secret output stays in the browser, and what is sent besides is dropped here.
 */
export const passkeyAnswerSchema = z
  .object({
    id: z.string().max(2_048),
    rawId: z.string().max(2_048),
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: text,
      attestationObject: text.optional(),
      authenticatorData: text.optional(),
      signature: text.optional(),
      userHandle: text.optional(),
      transports: z.array(z.string().max(32)).max(16).optional(),
    }),
  })
  .transform((answer) => ({ ...answer, clientExtensionResults: {} }));

/** Who is signed in, until when, and what besides is hers alone; with the session's cookie. */
export const signedInResponse = (
  desk: Desk,
  { token, session }: { token: string; session: Session },
  more: object = {},
): Response =>
  jsonResponse(
    200,
    { ...toldOf(session), ...more },
    { 'Set-Cookie': sessionCookie(token, desk.secureCookie) },
  );

export const toldOf = ({ coordinator, expiresAt }: Session) => ({
  name: coordinator.name,
  role: coordinator.role,
  expiresAt: expiresAt.toISOString(),
});
