import { validatePreviewUrl } from '@sanity/preview-url-secret';
import { UnreadableContent } from '../core/content/unreadable-content.ts';
import type { PreviewSource } from '../core/preview/preview.ts';
import { type SanityAddress, sanityConnection } from './sanity-connection.ts';
import { sanityContent } from './sanity-content.ts';
import { askedAgain, type Patience } from './sanity-questions.ts';

/** An editor waits for this: less patience than a build has. */
const briefly: Patience = { attemptsMax: 2, retryDelayMs: 300, retryDelayMaxMs: 1_000 };

/** A secret of Sanity's. What cannot be one is not asked for. */
const secretForm = /^[A-Za-z0-9_-]{16,128}$/;

/**
 * Drafts in Sanity, and the links that its Studio makes. A link is good for an hour after it was made. Sanity also knows
 * shared links, which last until somebody ends them: those are refused. Needs a token that may read drafts.
 */
export const sanityPreview = (
  address: SanityAddress,
  { questionTimeoutMs = 4_000, timeoutMs = 9_000 } = {},
): PreviewSource => {
  const client = sanityConnection(address, 'raw', questionTimeoutMs);
  const content = sanityContent(address, {
    perspective: 'drafts',
    timeoutMs: questionTimeoutMs,
    patient: briefly,
  });
  return {
    async opened(link) {
      const secret = new URL(link).searchParams.get('sanity-preview-secret') ?? '';
      if (!secretForm.test(secret)) return undefined;
      const asked = async () => {
        const { isValid, redirectTo } = await validatePreviewUrl(client, link);
        const isShared =
          isValid &&
          !(await client.fetch<boolean>('count(*[_type == $type && secret == $secret]) > 0', {
            type: 'sanity.previewUrlSecret',
            secret,
          }));
        return isValid && !isShared ? (redirectTo ?? '/') : undefined;
      };
      return within(timeoutMs, askedAgain(asked, briefly));
    },
    read: () => within(timeoutMs, content.read()),
  };
};

/** The same, unless it takes longer: then it throws, and what was asked is left to end by itself. */
const within = async <Answer>(timeoutMs: number, answer: Promise<Answer>): Promise<Answer> => {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new UnreadableContent('Sanity svarar för långsamt just nu. Försök igen om en stund.')),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([answer, over]);
  } finally {
    clearTimeout(timer);
  }
};
