/**
 * `npm run audit`: asks the registry for advisories about every package of the lockfile. Ends with 0 when none is high or
 * critical or each is explained, with 1 when one is not, with 2 when the registry does not answer. Needs the network, so it
 * is no part of `npm test`.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { audit, exceptionsSchema } from '../supply/audit.ts';

const exceptionsFile = 'supply/audit-exceptions.yaml';
const exceptions = exceptionsSchema.parse(parse(readFileSync(exceptionsFile, 'utf8')));
const audited = await audit('.', exceptions, new Date().toISOString().slice(0, 10));

if (audited.ok) {
  console.log('No finding of high or critical severity that is not explained.');
  for (const { advisory, package: name } of audited.explained)
    console.log(`  explained: ${advisory} (${name})`);
  for (const { advisory, package: name } of audited.unneeded)
    console.log(`  ${advisory} (${name}) is found no more: take it out of ${exceptionsFile}`);
} else if (audited.reason === 'findings') {
  for (const { advisory, package: name, severity, title } of audited.unexplained)
    console.error(`${severity}: ${name}: ${title} (${advisory})`);
  for (const { advisory, package: name, expires } of audited.expired)
    console.error(`${advisory} (${name}) was explained until ${expires}.`);
  console.error(
    `Update what is hit, or explain in ${exceptionsFile} why it cannot hurt here, and until when.`,
  );
  process.exitCode = 1;
} else {
  console.error(`The registry gave no advisories; nobody knows. ${audited.complaint}`);
  process.exitCode = 2;
}
