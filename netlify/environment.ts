import { z } from 'zod';

/** Demo keys are made so that their recipient begins like this; they are refused outside local runs. */
export const demoRecipientPrefix = 'age1dem';

const recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/, {
  error: 'must be age X25519 recipients ("age1" and 58 characters), separated by commas',
});
const blankIsMissing = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
/** Blank or missing is undefined. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(blankIsMissing, schema.optional());
export const required = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(blankIsMissing, schema);
export const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });
export const mailAddress = z
  .string({ error: 'is missing' })
  .regex(/^(?:[^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, {
    error: 'must be an e-mail address, with or without a name: Namn <adress@example.se>',
  });
/**
 * Names the decision as an archive does: `dnr 2027/123, 2027-02-01`. What names none, is too long or has more than one
 * line counts as none: a mistake here must keep what is stored, and must not close registration.
 */
const retentionDecision = z
  .string()
  .trim()
  .regex(/^(?=.*\d)[^\p{Cc}]{5,200}$/u)
  .optional()
  .catch(undefined);
/** One that is too short to be a secret counts as none: a mistake here must not close registration. */
const webhookSecret = z.string().min(16).optional().catch(undefined);
const sanityProject = z
  .string()
  .regex(/^[a-z0-9-]+$/, { error: 'must be the project’s id, letters a–z, digits and hyphens' });
const sanityDataset = z.string().regex(/^[a-z0-9_-]{1,64}$/, { error: 'must be the name of a dataset' });
const wholeNumber = 'must be a whole number from 1 to 100000';
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' });

const environmentSchema = z
  .object({
    RUN_MODE: required(
      z.enum(['local', 'production'], { error: 'must be local or production' }).default('production'),
    ),
    SITE_URL: required(httpUrl.default('http://localhost:4321')).transform((url) => new URL(url).origin),
    SERVICE_SECRET: required(
      z.string({ error: 'is missing: set 32 random characters or more' }).min(32, {
        error: 'is too short: set 32 random characters or more',
      }),
    ),
    DATABASE_URL: optional(postgresUrl),
    NETLIFY_DB_URL: optional(postgresUrl),
    COORDINATOR_RECIPIENTS: optional(z.string())
      .transform(
        (list) =>
          list
            ?.split(',')
            .map((item) => item.trim())
            .filter(Boolean) ?? [],
      )
      .pipe(z.array(recipient)),
    RECOVERY_RECIPIENT: optional(recipient),
    COORDINATOR_INBOX: required(mailAddress),
    MAIL_FROM: required(mailAddress),
    RESEND_API_KEY: optional(z.string()),
    RESEND_BASE_URL: optional(httpUrl),
    REGISTRATIONS_PER_HOUR: required(
      z.coerce
        .number({ error: wholeNumber })
        .int({ error: wholeNumber })
        .min(1, { error: wholeNumber })
        .max(100_000, { error: wholeNumber })
        .default(60),
    ),
    MAIL_DIRECTORY: required(z.string().default('.local/mail')),
    RETENTION_DECISION: retentionDecision,
    // In local runs the meetings live on that day, too. A wrong one stops the build; here it is as if there were none.
    BUILD_DATE: optional(z.iso.date()).catch(undefined),
    SANITY_WEBHOOK_SECRET: webhookSecret,
    SYNTHETIC_INBOX: required(z.string().default('delivered@resend.dev')),
    // For the preview. A wrong one stops the build, which reads them too; here there is no preview then, and
    // registration stays open.
    SANITY_PROJECT_ID: optional(sanityProject).catch(undefined),
    SANITY_DATASET: required(sanityDataset.default('production')).catch(''),
    SANITY_READ_TOKEN: optional(z.string()),
    SANITY_API_HOST: optional(httpUrl).catch(undefined),
  })
  .superRefine((environment, context) => {
    const refuse = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    if (!environment.DATABASE_URL && !environment.NETLIFY_DB_URL)
      refuse(
        'DATABASE_URL',
        'is missing: set a postgres:// address, or use Netlify Database, which sets NETLIFY_DB_URL',
      );
    if (environment.RUN_MODE === 'local') return;
    const demo = (key: string | undefined) => key?.startsWith(demoRecipientPrefix);
    if (environment.COORDINATOR_RECIPIENTS.some(demo))
      refuse('COORDINATOR_RECIPIENTS', 'holds a demo key, which is refused outside local runs');
    if (demo(environment.RECOVERY_RECIPIENT))
      refuse('RECOVERY_RECIPIENT', 'is a demo key, which is refused outside local runs');
    if (!environment.RESEND_API_KEY)
      refuse('RESEND_API_KEY', 'is missing: without it mail would land in files that nobody reads');
    if (!environment.SITE_URL.startsWith('https://'))
      refuse('SITE_URL', 'must begin with https:// outside local runs');
  });

export type Environment = z.infer<typeof environmentSchema>;

/** What the build reads. Apart from the rest: a wrong one stops a build, and never closes registration. */
const buildSchema = z
  .object({
    QUICK_EXIT_URL: optional(httpUrl),
    BUILD_DATE: optional(z.iso.date({ error: 'must be a day as 2027-01-18' })),
    CONTENT_DIRECTORY: optional(z.string()),
    CONTENT_SOURCE: required(
      z.enum(['files', 'sanity'], { error: 'must be files or sanity' }).default('files'),
    ),
    SANITY_PROJECT_ID: optional(sanityProject),
    SANITY_DATASET: required(sanityDataset.default('production')),
    SANITY_READ_TOKEN: optional(z.string()),
    SANITY_API_HOST: optional(httpUrl),
  })
  .refine(({ CONTENT_SOURCE, SANITY_PROJECT_ID }) => CONTENT_SOURCE === 'files' || SANITY_PROJECT_ID, {
    path: ['SANITY_PROJECT_ID'],
    error: 'is missing: CONTENT_SOURCE=sanity reads that project',
  });

/** A variable that is wrong or missing; the message is one line for the operator and holds no value. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/** Parses the environment once. Throws an EnvironmentError that names every wrong variable. */
export const readEnvironment = (variables: Variables): Environment => parsed(environmentSchema, variables);

/** The same for what the build reads. */
export const readBuildEnvironment = (variables: Variables): z.infer<typeof buildSchema> =>
  parsed(buildSchema, variables);

export type Variables = Record<string, string | undefined>;

/** Parses with a schema. Throws an EnvironmentError that names every wrong variable. */
export const parsed = <Schema extends z.ZodType>(schema: Schema, variables: Variables): z.infer<Schema> => {
  const read = schema.safeParse(variables);
  if (read.success) return read.data;
  const reasons = read.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
  throw new EnvironmentError(`Environment: ${[...new Set(reasons)].join('; ')}.`);
};
