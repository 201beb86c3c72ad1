import type { Registration } from './registration.ts';

/** What is sealed: the answers, and enough to notice when a row was swapped for another. */
export type SealedRegistration = {
  id: string;
  referenceCode: string;
  version: number;
  /** Instant, ISO 8601 in UTC. */
  receivedAt: string;
  registration: Registration;
};

const stepBytes = 1024;

/** JSON, padded with spaces to the next 1 KiB, so that a sealed size says little of what was written. */
export const toPlaintext = (content: SealedRegistration): string => padded(JSON.stringify(content));

/** The text with spaces up to the next whole KiB of UTF-8. */
export const padded = (json: string): string => {
  const bytes = new TextEncoder().encode(json).length;
  return json + ' '.repeat(Math.ceil(bytes / stepBytes) * stepBytes - bytes);
};

/**
 * Reads an opened plaintext and checks that it is the version that was asked for.
 * Throws when another registration lies in its place.
 */
export const fromPlaintext = (
  plaintext: string,
  expected: { id: string; version: number },
): SealedRegistration => {
  const content = JSON.parse(plaintext) as SealedRegistration;
  if (content.id !== expected.id || content.version !== expected.version)
    throw new Error('The opened registration is another than the one that was asked for.');
  return content;
};
