import { Resend } from 'resend';
import type { FrozenMail, Mailer, SendOutcome } from '../core/outbox/outbox.ts';

/** Final by Resend's documentation: the same mail can never be taken. */
const rejectedCodes: readonly (number | null)[] = [400, 422];

/**
 * Sends through Resend's SDK under an idempotency key, which Resend remembers for 24 hours.
 * `baseUrl` replaces Resend's own address.
 */
export const resendMailer = ({
  apiKey,
  baseUrl,
  timeoutMs = 10_000,
}: {
  apiKey: string;
  baseUrl?: string | undefined;
  timeoutMs?: number;
}): Mailer => {
  const resend = new Resend(apiKey, baseUrl ? { baseUrl } : {});
  return {
    async send(key, { from, to, subject, text, html, attachments }) {
      const { error } = await resend.emails.send(
        {
          from,
          to,
          subject,
          text,
          ...(html === undefined ? {} : { html }),
          ...(attachments === undefined ? {} : { attachments: attachments.map(encoded) }),
        },
        { idempotencyKey: key, signal: AbortSignal.timeout(timeoutMs) },
      );
      return error ? outcomeOf(error) : { state: 'accepted' };
    },
  };
};

/** As Resend takes files: their bytes in Base64. */
const encoded = ({ filename, contentType, content }: NonNullable<FrozenMail['attachments']>[number]) => ({
  filename,
  contentType,
  content: Buffer.from(content).toString('base64'),
});

/** The SDK never throws; what it could not understand has no status code and may have been accepted. */
const outcomeOf = ({ statusCode, name }: { statusCode: number | null; name: string }): SendOutcome => {
  const reason = `${statusCode ?? 'no-answer'} ${name}`;
  if (name === 'invalid_idempotent_request' || rejectedCodes.includes(statusCode))
    return { state: 'rejected', reason };
  const mayBeAccepted = statusCode === null || statusCode >= 500 || name === 'concurrent_idempotent_requests';
  return { state: mayBeAccepted ? 'unknown' : 'refused', reason };
};
