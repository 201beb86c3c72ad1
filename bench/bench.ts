/**
 * `npm run bench`: tables of what is measured, each beside a comparator in the same run; promises nothing about other
 * machines. `npm run bench -- receive build` runs these subjects alone, each in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const subjects = ['paint', 'functions', 'receive', 'build', 'city', 'brochures'];
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !subjects.includes(name));

if (unknown.length > 0) {
  console.error(`There is no bench of ${unknown.join(', ')}. Choose among ${subjects.join(', ')}.`);
  process.exit(1);
}
for (const subject of chosen.length > 0 ? chosen : subjects) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${subject}.ts`)], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) process.exitCode = 1;
}
