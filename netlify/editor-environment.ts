import { z } from 'zod';
import { httpUrl, mailAddress, optional, parsed, required, type Variables } from './environment.ts';

/** What the mail to the editor needs. Apart from the rest: a wrong one must not hide why a build stopped. */
const editorSchema = z
  .object({
    RUN_MODE: optional(z.string()),
    EDITOR_INBOX: required(mailAddress),
    STUDIO_URL: optional(httpUrl),
    MAIL_FROM: required(mailAddress),
    RESEND_API_KEY: optional(z.string()),
    RESEND_BASE_URL: optional(httpUrl),
    MAIL_DIRECTORY: required(z.string().default('.local/mail')),
  })
  .refine(({ RUN_MODE, RESEND_API_KEY }) => RUN_MODE === 'local' || RESEND_API_KEY, {
    path: ['RESEND_API_KEY'],
    error: 'is missing: without it nobody would read the mail to the editor',
  });

/** Who is told by mail why a build stopped; undefined where nobody is. Throws an EnvironmentError as the others do. */
export const readEditorEnvironment = (variables: Variables): z.infer<typeof editorSchema> | undefined =>
  variables.EDITOR_INBOX?.trim() ? parsed(editorSchema, variables) : undefined;
