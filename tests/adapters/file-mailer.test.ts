import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AddressObject, simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { fileMailer } from '../../src/adapters/file-mailer.ts';
import { mailerContract } from '../contracts/mailer-contract.ts';

const emptyDirectory = () => mkdtemp(join(tmpdir(), 'mail-'));

const inboxOf = async (directory: string) => {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.eml'));
  return Promise.all(
    files.map(async (file) => {
      const parsed = await simpleParser(await readFile(join(directory, file)));
      const [from] = (parsed.from as AddressObject).value;
      const [to] = (parsed.to as AddressObject).value;
      return {
        from: `${from?.name} <${from?.address}>`,
        to: String(to?.address),
        subject: String(parsed.subject),
        text: String(parsed.text),
      };
    }),
  );
};

describe('file mailer', () => {
  mailerContract(async () => {
    const directory = await emptyDirectory();
    return { mailer: fileMailer(directory), inbox: () => inboxOf(directory) };
  });

  test('a folder that cannot be written to is an unknown outcome, never a throw', async () => {
    const directory = await emptyDirectory();
    await writeFile(join(directory, 'taken'), '');
    const outcome = await fileMailer(join(directory, 'taken', 'mail')).send('key', {
      from: 'a@example.se',
      to: 'b@example.se',
      subject: 'x',
      text: 'y',
    });
    expect(outcome).toEqual({ state: 'unknown', reason: 'ENOTDIR' });
  });

  test('a mail that was cut short by a crash does not count as written', async () => {
    const directory = await emptyDirectory();
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, 'key.eml.part'), 'half');
    const mail = { from: 'a@example.se', to: 'b@example.se', subject: 'x', text: 'whole' };
    await fileMailer(directory).send('key', mail);
    expect((await inboxOf(directory)).map(({ text }) => text.trim())).toEqual(['whole']);
  });
});
