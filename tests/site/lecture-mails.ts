import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { expect } from './product.ts';
import type { RunningProduct } from './running-product.ts';

/** What has come to an address, the oldest first. */
export const mailsTo = async ({ directory }: RunningProduct, email: string): Promise<ParsedMail[]> => {
  const folder = join(directory, 'mail');
  const files = (await readdir(folder).catch(() => [] as string[])).filter((file) => file.endsWith('.eml'));
  const mails = await Promise.all(
    files.map(async (file) => simpleParser(await readFile(join(folder, file)))),
  );
  return mails
    .filter(({ to }) => [to].flat().some((each) => each?.text === email))
    .toSorted((a, b) => (a.date?.getTime() ?? 0) - (b.date?.getTime() ?? 0));
};

/** The mail to an address whose subject begins so, once it has come. */
export const mailTo = async (
  product: RunningProduct,
  email: string,
  subject: string,
): Promise<ParsedMail> => {
  const found = async () => (await mailsTo(product, email)).find((mail) => mail.subject?.startsWith(subject));
  await expect.poll(async () => (await found())?.subject).toBeDefined();
  return (await found()) as ParsedMail;
};
