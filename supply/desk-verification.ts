import { type DeskFileList, deskFileListPath, integrityOf } from '../netlify/desk-files.ts';

/** What differs between the desk that a site serves and the one that was built here, one line each. */
export type DeskVerification =
  | { ok: true; files: number }
  | { ok: false; reason: 'altered'; differences: string[] }
  | { ok: false; reason: 'unreachable'; differences: string[] };

const answerTimeoutMs = 30_000;

/**
 * Fetches each file of the desk from `site`, and its published list, and holds them against `expected`. A file that
 * names another is among them, so a desk whose files are all alike loads nothing else. Never throws for a site that
 * does not answer.
 */
export const verifyDesk = async (
  site: URL,
  expected: DeskFileList['files'],
  fetching: typeof fetch = fetch,
): Promise<DeskVerification> => {
  const served = async (path: string): Promise<Uint8Array | number> => {
    const response = await fetching(new URL(path, site), {
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
    return response.status === 200 ? new Uint8Array(await response.arrayBuffer()) : response.status;
  };
  try {
    const differences: string[] = [];
    for (const [path, integrity] of Object.entries(expected)) {
      const bytes = await served(path);
      if (typeof bytes === 'number') differences.push(`${path} is answered with ${bytes}`);
      else if (integrityOf(bytes) !== integrity)
        differences.push(`${path} is altered: ${integrityOf(bytes)}`);
    }
    const list = await served(deskFileListPath);
    if (typeof list === 'number' || !isSameList(list, expected))
      differences.push(`${deskFileListPath} does not list the desk that was built here`);
    return differences.length === 0
      ? { ok: true, files: Object.keys(expected).length }
      : { ok: false, reason: 'altered', differences };
  } catch (error) {
    const { cause, message } = error as Error;
    return { ok: false, reason: 'unreachable', differences: [(cause as Error)?.message || message] };
  }
};

/** The day for which the served desk says that it was built, ISO 8601: a build of another day is another page. */
export const servedBuildDate = async (site: URL): Promise<string | undefined> => {
  const signal = AbortSignal.timeout(answerTimeoutMs);
  const page = await fetch(new URL('/samordning/', site), { signal }).then((response) => response.text());
  return /data-built-on="(\d{4}-\d{2}-\d{2})"/.exec(page)?.[1];
};

const isSameList = (bytes: Uint8Array, expected: DeskFileList['files']): boolean => {
  try {
    return JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)).files) === JSON.stringify(expected);
  } catch {
    // Whatever is served there, it is no list.
    return false;
  }
};
