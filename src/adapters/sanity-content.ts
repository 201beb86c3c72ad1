import type { ContentSource } from '../core/content/content.ts';
import { editorsName } from '../core/content/document-labels.ts';
import { documentTypes } from '../core/content/document-types.ts';
import { fromSanity, type SanityDocument } from '../core/content/sanity-document.ts';
import { UnreadableContent } from '../core/content/unreadable-content.ts';
import { type SanityAddress, sanityConnection } from './sanity-connection.ts';
import { sanityPicture } from './sanity-pictures.ts';
import { askedAgain, type Patience, patience } from './sanity-questions.ts';

/** The documents' types, in the order of their kinds. */
const types = Object.values(documentTypes).map(({ type }) => type);

const pageLength = 100;
const readingsMax = 3;

/**
 * Content in Sanity, as published or with drafts in place of what they will replace (for which a token is needed).
 * `read` asks page by page, in bounded time, and counts: half an answer is none. It throws `UnreadableContent` when
 * Sanity does not answer, refuses, or keeps answering with less than it has.
 */
export const sanityContent = (
  address: SanityAddress,
  {
    perspective = 'published' as 'published' | 'drafts',
    timeoutMs = 20_000,
    patient = patience as Patience,
  } = {},
): ContentSource => {
  const client = sanityConnection(address, perspective, timeoutMs);
  const ask = <Answer>(query: string, params: Record<string, unknown>): Promise<Answer> =>
    askedAgain(() => client.fetch<Answer>(query, params), patient);

  const readAll = async (): Promise<SanityDocument[]> => {
    const documents: SanityDocument[] = [];
    for (;;) {
      const page = await ask<SanityDocument[]>(
        `*[_type in $types && _id > $after] | order(_id) [0...${pageLength}]`,
        { types, after: documents.at(-1)?._id ?? '' },
      );
      documents.push(...page);
      if (page.length === 0) return documents;
    }
  };

  return {
    async read() {
      let counts = '';
      // Somebody may publish while this reads: then the count differs once, and not again.
      for (let reading = 1; reading <= readingsMax; reading += 1) {
        const documents = await readAll();
        const count = await ask<number>('count(*[_type in $types])', { types });
        if (documents.length === count)
          return fromSanity(documents, (document, kind) => editorsName(kind, document));
        counts = `${documents.length} av ${count}`;
      }
      throw new UnreadableContent(
        `Sanity lämnade ut ${counts} dokument. Med halva innehållet byggs ingen webbplats: den är kvar som den var. Försök igen senare.`,
      );
    },
    picture: (file) => sanityPicture(address, file, timeoutMs, patient),
    // What editors keep there for later is theirs.
    pictureFiles: async () => [],
  };
};
