/** `npm run lecture:participants -- --slug de-osynliga-barnen --file lista.csv`: who comes and who waits, for a spreadsheet. */
import { writeFile } from 'node:fs/promises';
import { argumentsOf, command, fromDatabase } from '../local/operator.ts';
import { EnvironmentError } from '../netlify/environment.ts';
import { participantsTable } from '../src/core/lectures/participants.ts';

const usage =
  'Say which lecture and which new file: npm run lecture:participants -- --slug de-osynliga-barnen --file lista.csv';

await command(async ({ lectures }) => {
  const { slug, file } = argumentsOf({ slug: { type: 'string' }, file: { type: 'string' } }, usage);
  if (!slug || !file) throw new EnvironmentError(usage);
  const signups = await fromDatabase(lectures.participants(slug));
  // Names in it: for the operator's eyes alone, and nothing that is there already is written over.
  await writeFile(file, participantsTable(signups), { flag: 'wx', mode: 0o600 }).catch((cause: Error) => {
    throw new EnvironmentError(`${file} cannot be written: is it there already?`, { cause });
  });
  console.log(
    `${signups.length} signups of ${slug} are looked through in ${file}. Remove it when the day is over.`,
  );
});
