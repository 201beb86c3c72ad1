import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser of this machine; `CHROMIUM_PATH` names another. Undefined when there is none. */
export const findChromium = (): string | undefined =>
  process.env.CHROMIUM_PATH ?? places.find((place) => existsSync(place));

/** The browser, installed from Debian's packages where it is missing and that can be done. Throws one clear line. */
export const installedChromium = (): string => {
  const found = findChromium();
  if (found) return found;
  console.log('Installing Chromium from the system’s packages …');
  const install = 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium';
  const isRoot = process.getuid?.() === 0;
  spawnSync('sh', ['-c', isRoot ? install : `sudo -n sh -c '${install}'`], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const installed = findChromium();
  if (!installed)
    throw new Error(
      'Chromium is missing and could not be installed here. Install it (Debian: sudo apt-get install chromium; macOS: Google Chrome), or set CHROMIUM_PATH, and run npm test again.',
    );
  return installed;
};
