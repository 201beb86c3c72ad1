import { z } from 'zod';
import { runNpm } from './npm.ts';

export type Finding = { advisory: string; package: string; severity: string; title: string };

/** What the registry's advisories say of this lockfile, held against what we have explained. */
export type Audit =
  | { ok: true; explained: Finding[]; unneeded: Exception[] }
  | { ok: false; reason: 'findings'; unexplained: Finding[]; expired: Exception[] }
  | { ok: false; reason: 'unanswered'; complaint: string };

const exceptionSchema = z.strictObject({
  advisory: z.string().regex(/^GHSA(-[a-z0-9]{4}){3}$/),
  package: z.string().min(1),
  reason: z.string().min(20),
  /** The last day on which it holds. */
  expires: z.iso.date(),
});
export type Exception = z.infer<typeof exceptionSchema>;
export const exceptionsSchema = z.array(exceptionSchema);

const reportSchema = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(
    z.string(),
    z.object({
      via: z.array(
        z.union([
          // Another vulnerable package: its advisory stands at its own name.
          z.string(),
          z.object({ name: z.string(), title: z.string(), url: z.string(), severity: z.string() }),
        ]),
      ),
    }),
  ),
});

const grave = new Set(['high', 'critical']);

/**
 * Asks npm's registry about every package of the lockfile in `directory`. `today` is ISO 8601. Only findings of high or
 * critical severity count. `unanswered` when the registry does not say, which is no good news.
 */
export const audit = async (
  directory: string,
  exceptions: readonly Exception[],
  today: string,
): Promise<Audit> => {
  const { output, complaint } = await runNpm(directory, ['audit', '--json', '--package-lock-only']);
  const findings = findingsIn(output);
  if (!findings) return { ok: false, reason: 'unanswered', complaint: complaint.trim() };
  const exceptionFor = (finding: Finding) =>
    exceptions.find((each) => each.advisory === finding.advisory && each.package === finding.package);
  const unexplained = findings.filter((finding) => !exceptionFor(finding));
  const used = new Set(findings.map(exceptionFor));
  const expired = exceptions.filter((each) => used.has(each) && each.expires < today);
  if (unexplained.length > 0 || expired.length > 0)
    return { ok: false, reason: 'findings', unexplained, expired };
  return { ok: true, explained: findings, unneeded: exceptions.filter((each) => !used.has(each)) };
};

/** The grave findings in npm's report, each once; undefined when it is no report. */
const findingsIn = (output: string): Finding[] | undefined => {
  const report = reportSchema.safeParse(json(output));
  if (!report.success) return undefined;
  const advisories = Object.values(report.data.vulnerabilities).flatMap(({ via }) =>
    via.flatMap((each) => (typeof each === 'string' ? [] : [each])),
  );
  const findings = advisories
    .filter(({ severity }) => grave.has(severity))
    .map(({ name, title, url, severity }) => ({
      advisory: url.split('/').at(-1) ?? url,
      package: name,
      severity,
      title,
    }));
  return [...new Map(findings.map((each) => [`${each.advisory} ${each.package}`, each])).values()];
};

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // npm itself failed; what it wrote to the other stream tells.
    return undefined;
  }
};
