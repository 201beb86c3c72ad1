import { type Asked, askForBuild } from '../src/core/publishing/ask-for-build.ts';
import type { PublishingStore, SignatureReader } from '../src/core/publishing/ports.ts';
import {
  forgetMessages,
  type ReceivedMessage,
  receiveMessage,
} from '../src/core/publishing/receive-message.ts';
import type { Digester } from '../src/core/registration/ports.ts';

/** What is done when editors publish. The adapters come from compose.ts. */
export const publishingFor = ({
  store,
  signatures,
  digester,
  clock,
}: {
  store: PublishingStore;
  /** Undefined where no webhook is set up. */
  signatures: SignatureReader | undefined;
  digester: Digester;
  clock(): Date;
}) => ({
  /** Receives what Sanity's webhook sends; undefined where none is set up. */
  receivePublished:
    signatures &&
    ((message: { body: string; signature: string | null; key: string | null }): Promise<ReceivedMessage> =>
      receiveMessage({ store, signatures, digester, clock }, message)),

  /** Asks for a build of what waits, when it is due, and forgets what can no longer be replayed. */
  async askForBuild(request: () => Promise<Asked>): Promise<Asked | undefined> {
    const asked = await askForBuild({ store, clock }, request);
    await forgetMessages(store, clock());
    return asked;
  },
});
