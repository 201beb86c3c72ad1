/**
 * The token that a form carries from its first rendering to its receipt: the key under which the answers are
 * stored once, and the version of the form, so that a form from before a deploy is still taken.
 */
export type FormToken = { idempotencyKey: string; formVersion: number };

/** Issues tokens and reads them back; a token that was not issued here reads as undefined. */
export type FormTokens = {
  issue(token: FormToken): string;
  read(text: string): FormToken | undefined;
};

/** The version of the forms that this code renders. The one before it is taken too. */
export const formVersion = 1;

/** Whether answers of this form version can be read by this code. */
export const isSupportedFormVersion = (version: number): boolean =>
  version === formVersion || version === formVersion - 1;
