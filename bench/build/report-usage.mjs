/** Loaded before a measured script: tells at its end what the process has used. */
import { writeFileSync } from 'node:fs';

const file = process.env.BENCH_USAGE_FILE;
// Processes that it starts in its turn tell nothing.
delete process.env.BENCH_USAGE_FILE;
process.on('exit', () => {
  if (file) writeFileSync(file, JSON.stringify(process.resourceUsage()));
});
