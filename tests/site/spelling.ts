import { spawn } from 'node:child_process';

/**
 * Words that no list knows, by the Swedish dictionary and the project's own list (`sv`) or the English one (`en`).
 * Rejects when the checker itself fails.
 */
export const unknownWords = async (texts: readonly string[], locale: 'sv' | 'en'): Promise<string[]> => {
  const checker = spawn(
    process.execPath,
    [
      'node_modules/cspell/bin.mjs',
      'lint',
      ...['--config', `tests/spelling/${locale}.json`],
      // Otherwise words of programmers would pass for Swedish.
      '--no-default-configuration',
      ...['--locale', locale, '--language-id', 'plaintext'],
      '--words-only',
      '--unique',
      '--no-progress',
      '--no-summary',
      'stdin',
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let words = '';
  let errors = '';
  checker.stdout.on('data', (chunk) => (words += chunk));
  checker.stderr.on('data', (chunk) => (errors += chunk));
  checker.stdin.end(texts.join('\n'));
  const code = await new Promise((resolve) => checker.on('close', resolve));
  if (code !== 0 && words === '') throw new Error(`cspell ended with ${code}: ${errors}`);
  return words.split('\n').filter((word) => word !== '');
};
