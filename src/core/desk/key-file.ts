const identityPattern = /^AGE-SECRET-KEY-(?:PQ-)?1[02-9AC-HJ-NP-Z]+$/;
const identitiesMax = 20;
export const keyFileBytesMax = 64 * 1024;

/**
 * The secret keys in a key file as `age-keygen` writes it: lines that begin with # and empty lines are passed
 * over, whatever the line breaks; UTF-16, which an older PowerShell makes of it, is read too. The errors are for
 * the coordinator. Whether a key's checksum is right, the age library tells.
 */
export const readKeyFile = (
  bytes: Uint8Array,
): { ok: true; identities: string[] } | { ok: false; error: string } => {
  if (bytes.length > keyFileBytesMax) return { ok: false, error: keyFileErrors.noKey };
  const lines = decoded(bytes)
    .split(/[\r\n]+/)
    .map((line) => line.trim());
  const identities = lines.map((line) => line.toUpperCase()).filter((line) => identityPattern.test(line));
  if (identities.length > 0 && identities.length <= identitiesMax) return { ok: true, identities };
  return { ok: false, error: keyFileErrors[whatItIs(lines)] };
};

export const keyFileErrors = {
  noKey: 'I filen finns ingen nyckel. Välj din nyckelfil: i den står en rad som börjar med AGE-SECRET-KEY-1.',
  publicKey:
    'Det här är din öppna nyckel. Den kan inte öppna något. Välj filen där det står en rad som börjar med AGE-SECRET-KEY-1.',
  /** The desk asks for it then. */
  passphrase: 'Filen är låst med en lösenfras.',
  wrongPassphrase: 'Lösenfrasen öppnar inte filen. Kontrollera hur den är skriven, eller välj en annan fil.',
  damaged: 'Nyckeln i filen är inte hel. Hämta filen på nytt därifrån du har den sparad.',
  unreadable: 'Filen gick inte att läsa. Försök igen, eller hämta den på nytt därifrån du har den sparad.',
} as const;

const whatItIs = (lines: string[]): keyof typeof keyFileErrors => {
  if (lines.some((line) => /^AGE-SECRET-KEY-/i.test(line))) return 'damaged';
  if (lines.some((line) => /^(age-encryption\.org\/|-----BEGIN AGE)/.test(line))) return 'passphrase';
  if (lines.some((line) => /\bage1[02-9ac-hj-np-z]{20}/.test(line))) return 'publicKey';
  return 'noKey';
};

const decoded = (bytes: Uint8Array): string => {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
};
