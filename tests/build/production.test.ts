import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject } from './project-copy.ts';

const project = copyProject();
afterAll(() => project.remove());

test('a build for production leaves out what only developers need', { timeout: 180_000 }, () => {
  const { status, output } = project.build({ RUN_MODE: undefined });

  expect(output.split('\n').slice(-20).join('\n')).toContain('Complete!');
  expect(status).toBe(0);
  expect(existsSync(join(project.root, 'dist/index.html'))).toBe(true);
  expect(existsSync(join(project.root, 'dist/dev'))).toBe(false);
});
