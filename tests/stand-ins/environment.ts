import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type Environment, readEnvironment } from '../../netlify/environment.ts';

export const coordinatorIdentity = await generateX25519Identity();
export const recoveryIdentity = await generateX25519Identity();

/** A whole and valid environment of a local run, with keys whose identities the tests hold. */
export const testVariables = {
  RUN_MODE: 'local',
  SITE_URL: 'http://localhost:4321',
  SERVICE_SECRET: 'a secret of forty characters for tests ..',
  NETLIFY_DB_URL: 'postgres://postgres@127.0.0.1:1/none',
  COORDINATOR_RECIPIENTS: await identityToRecipient(coordinatorIdentity),
  RECOVERY_RECIPIENT: await identityToRecipient(recoveryIdentity),
  COORDINATOR_INBOX: 'samordning@example.se',
  MAIL_FROM: 'Stödgrupper <stodgrupper@example.se>',
};

export const testEnvironment = (changes: Record<string, string | undefined> = {}): Environment =>
  readEnvironment({ ...testVariables, ...changes });
