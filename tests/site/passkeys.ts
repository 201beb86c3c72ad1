import type { CDPSession, Page } from '@playwright/test';
import { runToEnd } from '../ended-process.ts';
import type { RunningProduct } from './running-product.ts';

/** Runs an operator's command against a running product, and gives what it printed. */
export const operator = async (
  product: RunningProduct,
  command: string,
  ...args: string[]
): Promise<string> => {
  const { stdout, stderr } = await runToEnd([`scripts/${command}.ts`, ...args], {
    env: { LOCAL_DIRECTORY: product.directory },
  });
  return stdout || stderr;
};

/** A fresh invite, as an operator makes it. */
export const newInvite = async (
  product: RunningProduct,
  name: string,
  role = 'coordinator',
): Promise<string> => {
  const printed = await operator(product, 'coordinator-invite', '--name', name, '--role', role);
  return /http:\S+#inbjudan=\S+/.exec(printed)?.[0] ?? '';
};

/** Chromium's virtual authenticator, built into the device, whose person is there and checked. */
export const addAuthenticator = async (page: Page, hasPrf: boolean): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf,
      automaticPresenceSimulation: true,
      isUserVerified: true,
    },
  });
  return session;
};

/** What the page sends, and the secrets that the authenticator makes: base64 of each. */
export const overheard = async (page: Page) => {
  const sent: string[] = [];
  const secrets: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.exposeFunction('noteSecret', (secret: string) => void secrets.push(secret));
  await page.addInitScript(() => {
    for (const method of ['create', 'get'] as const) {
      const original = navigator.credentials[method].bind(navigator.credentials);
      navigator.credentials[method] = async (options: object) => {
        const made = await original(options as never);
        const { prf } = (made as PublicKeyCredential).getClientExtensionResults();
        const first = prf?.results?.first as ArrayBuffer | undefined;
        const note = (window as unknown as { noteSecret(secret: string): Promise<void> }).noteSecret;
        if (first) await note(btoa(String.fromCharCode(...new Uint8Array(first))));
        return made as never;
      };
    }
  });
  return { sent, secrets };
};
