import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mailer } from '../core/outbox/outbox.ts';

const builder = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });

/** Writes each mail as `<key>.eml` (RFC 5322), which any mail program opens. A key is written once. */
export const fileMailer = (directory: string): Mailer => ({
  async send(key, mail) {
    const file = join(directory, `${key}.eml`);
    if (existsSync(file)) return { state: 'accepted' };
    try {
      await mkdir(directory, { recursive: true });
      const { attachments = [], ...rest } = mail;
      const { message } = await builder.sendMail({
        ...rest,
        attachments: [...attachments],
        messageId: `<${key}@localhost>`,
      });
      await writeFile(`${file}.part`, message as Buffer);
      await rename(`${file}.part`, file);
      return { state: 'accepted' };
    } catch (error) {
      return { state: 'unknown', reason: (error as NodeJS.ErrnoException).code ?? 'file-mailer' };
    }
  },
});
