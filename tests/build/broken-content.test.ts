import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copyProject } from './project-copy.ts';

let project: ReturnType<typeof copyProject>;
beforeEach(() => {
  project = copyProject();
});
afterEach(() => project.remove());

describe('astro build', { timeout: 120_000 }, () => {
  test('stops at a wrong document, and tells the editor where and what in Swedish', async () => {
    project.write(
      'content',
      'omgangar/trappan-vt-2027-kvarnvik.yaml',
      'group: trappan\nterm: VT 2027\nages: { from: 9, to: 7 }\nstatus: oppen\nprovider: ingen\nplace: Skolan\n',
    );

    const { status, output } = await project.build();

    expect(status).not.toBe(0);
    expect(output).toContain('Innehållet har 3 fel som måste rättas:');
    expect(output).toContain('content/omgangar/trappan-vt-2027-kvarnvik.yaml');
    expect(output).toContain('ages.to: Åldrarna är omvända: från 9 till 7 år.');
    expect(output).toContain('provider: Det finns ingen anordnare som heter ingen.');
    expect(output).toContain('place: En omgång av Trappan får bara ha termin, åldrar, status och anordnare.');
    expect(output).not.toMatch(/Stack trace|\.ts:\d/);
    expect(existsSync(join(project.root, 'dist/index.html'))).toBe(false);
  });

  test('stops at a file that is not YAML, and names the file and the line', async () => {
    cpSync(join(project.root, 'content'), join(project.root, 'other'), { recursive: true });
    project.write(
      'other',
      'webbplats.yaml',
      'name: Stödgrupper\ncity: Almköping: vid ån\nsampleContent: true\n',
    );

    const { status, output } = await project.build({ CONTENT_DIRECTORY: 'other' });

    expect(status).not.toBe(0);
    expect(output).toContain('Filen other/webbplats.yaml går inte att läsa. Se på rad 2');
  });

  test('says so when the folder of content is missing', async () => {
    const { status, output } = await project.build({ CONTENT_DIRECTORY: 'nowhere' });

    expect(status).not.toBe(0);
    expect(output).toContain('Mappen med innehåll går inte att läsa');
  });
});
