/**
 * `npm run desk:verify -- https://stod.example.se`: builds this checkout as that site was built, and tells whether the desk
 * that the site serves is the same, byte by byte. Ends with 0 when it is, with 1 when it is not, with 2 when nobody knows.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { leave } from '../local/leave.ts';
import { deskFiles } from '../netlify/desk-files.ts';
import { servedBuildDate, verifyDesk } from '../supply/desk-verification.ts';

const usage = 'Say which site: npm run desk:verify -- https://stod.example.se';

try {
  const { site, built } = readArguments();
  if (built === undefined) await buildAs(site);
  const expected = await deskFiles(pathToFileURL(`${resolve(built ?? 'dist')}/`));
  const verified = await verifyDesk(site, expected);
  if (verified.ok) {
    console.log(
      `The desk of ${site.origin} is the one that is built here: ${verified.files} files are alike.`,
    );
  } else if (verified.reason === 'unreachable') {
    throw new Error(`${site.origin} does not answer: ${verified.differences[0]}`);
  } else {
    console.error(`THE DESK OF ${site.origin} IS NOT THE ONE THAT IS BUILT HERE.`);
    for (const difference of verified.differences) console.error(`  ${difference}`);
    console.error(
      'Is this the commit, and are these the settings, that the site was built from? If they are:',
    );
    console.error('ask coordinators to open nothing on it, and see docs/operating.md.');
    leave(1);
  }
} catch (error) {
  console.error((error as Error).message);
  leave(2);
}

function readArguments(): { site: URL; built: string | undefined } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { built: { type: 'string' } },
  });
  const [site] = positionals;
  if (!site || !URL.canParse(site)) throw new Error(usage);
  return { site: new URL(site), built: values.built };
}

/** The day comes from the site's own page, its address from the command; other settings from this environment. */
async function buildAs(site: URL): Promise<void> {
  const date = await servedBuildDate(site).catch((error: Error) => {
    throw new Error(`${site.origin} does not answer: ${(error.cause as Error)?.message ?? error.message}`);
  });
  if (date === undefined)
    throw new Error(`${site.origin}/samordning/ is no desk: it does not say when it was built.`);
  console.log(`The desk of ${site.origin} says that it was built ${date}.`);
  // Loaded only now: a local run's parts take two seconds.
  const { runningProduct } = await import('../local/running.ts');
  const { buildSite } = await import('../local/site-build.ts');
  if (await runningProduct())
    throw new Error('npm start runs here and serves the folder that is built: stop it first.');
  await buildSite(
    { RUN_MODE: 'production', ...process.env, SITE_URL: site.origin, BUILD_DATE: date },
    console.log,
  );
}
