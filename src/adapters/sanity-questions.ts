import { ClientError, ServerError } from '@sanity/client';
import { UnreadableContent } from '../core/content/unreadable-content.ts';

/** How often one question is asked, and how long is waited in between. */
export type Patience = { attemptsMax: number; retryDelayMs: number; retryDelayMaxMs: number };

export const patience: Patience = { attemptsMax: 5, retryDelayMs: 1_000, retryDelayMaxMs: 30_000 };

/**
 * Asks again where that may help: no answer, too many questions (for as long as `Retry-After` says, within bounds), an
 * error of Sanity's own. What Sanity refuses is not asked again. Throws `UnreadableContent` with what an editor or
 * operator can do; it never holds the token.
 */
export const askedAgain = async <Answer>(
  ask: () => Promise<Answer>,
  { attemptsMax, retryDelayMs, retryDelayMaxMs }: Patience = patience,
): Promise<Answer> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!mayHelp(error) || attempt >= attemptsMax)
        throw new UnreadableContent(toldOf(error, attempt), { cause: error });
      const wantedMs = retryAfterMs(error) ?? retryDelayMs * 2 ** (attempt - 1);
      await new Promise((resolve) => setTimeout(resolve, Math.min(wantedMs, retryDelayMaxMs)));
    }
  }
};

/** An answer that is no success, where Sanity is asked for something else than documents. */
export class RefusedBySanity extends Error {
  override name = 'RefusedBySanity';
  readonly statusCode: number;
  readonly response: { headers: Record<string, string> };
  constructor(statusCode: number, retryAfter: string | null) {
    super(`Sanity answered ${statusCode}.`);
    this.statusCode = statusCode;
    this.response = { headers: retryAfter === null ? {} : { 'retry-after': retryAfter } };
  }
}

const isRefusal = (error: unknown): error is ClientError | ServerError | RefusedBySanity =>
  error instanceof ClientError || error instanceof ServerError || error instanceof RefusedBySanity;

const statusOf = (error: unknown): number | undefined => (isRefusal(error) ? error.statusCode : undefined);

const mayHelp = (error: unknown): boolean => {
  const status = statusOf(error);
  return status === undefined || status === 429 || status >= 500;
};

const retryAfterMs = (error: unknown): number | undefined => {
  if (!isRefusal(error)) return undefined;
  const headers = error.response?.headers as Record<string, string> | undefined;
  const seconds = Number(headers?.['retry-after']);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
};

const toldOf = (error: unknown, attempts: number): string => {
  const status = statusOf(error);
  const kept = 'Webbplatsen är kvar som den var.';
  if (status === 401 || status === 403)
    return `Sanity släpper inte in oss (${status}). Se över SANITY_READ_TOKEN och datasetets rättigheter. ${kept}`;
  if (status === 404)
    return `Sanity har inget sådant projekt eller dataset (404). Se över SANITY_PROJECT_ID och SANITY_DATASET. ${kept}`;
  if (status !== undefined && status < 500 && status !== 429)
    return `Sanity förstod inte frågan (${status}). Det är ett fel i webbplatsens kod. ${kept}`;
  const answer = status === undefined ? 'svarar inte' : `svarar med fel (${status})`;
  return `Sanity ${answer}, efter ${attempts} försök. Innehållet kan inte läsas just nu. ${kept} Försök igen senare.`;
};
