import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { stockholmDate } from '../src/core/content/swedish-date.ts';
import { type StoppedBuild, stoppedBuildMail } from '../src/core/publishing/stopped-build-mail.ts';
import { tellEditor } from '../src/core/publishing/tell-editor.ts';
import { readEditorEnvironment } from './editor-environment.ts';
import { EnvironmentError } from './environment.ts';
import { log } from './log.ts';

/**
 * Tells the editor by mail why a build stopped, where `EDITOR_INBOX` names one. Never throws and takes less than a
 * minute: a mail that fails is a line in the build's log, and hides nothing of what stopped the build.
 */
export const tellOfStoppedBuild = async (stopped: StoppedBuild): Promise<void> => {
  try {
    const environment = readEditorEnvironment(process.env);
    if (!environment) return;
    // A build that goes well needs neither.
    const { mailerFor } = await import('./compose.ts');
    const { labelOf } = await import('../studio/labels/fields.ts');
    const mail = stoppedBuildMail({
      stopped,
      titleOf: (way) => labelOf(way)?.title,
      studioUrl: environment.STUDIO_URL,
      from: environment.MAIL_FROM,
      to: environment.EDITOR_INBOX,
    });
    const outcome = await tellEditor(mail, {
      mailer: mailerFor(environment),
      day: stockholmDate(new Date()),
      digest: (text) => createHash('sha256').update(text).digest('hex').slice(0, 32),
      wait: (ms) => setTimeout(ms),
    });
    log({ event: 'editor-mail', ...outcome });
  } catch (error) {
    const { name, message } = error as Error;
    log({
      event: 'editor-mail',
      state: 'failed',
      reason: error instanceof EnvironmentError ? message : name,
    });
  }
};
