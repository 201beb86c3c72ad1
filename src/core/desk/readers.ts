/** Who can open what is sealed today: public keys, the recovery key's among them, from the environment alone. */
export type Readers = {
  /** `age1…`; none when registration is closed. */
  readers: string[];
  /** Base64; equal for equal sets. What was sealed under another digest is to be sealed again. Null without readers. */
  digest: string | null;
};
