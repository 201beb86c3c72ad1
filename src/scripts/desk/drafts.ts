import { toBase64 } from '../../core/desk/base64.ts';
import { part } from './element.ts';
import { decrypted } from './opening.ts';
import { sealToSelf } from './sealing.ts';

type Whose = { id: string; referenceCode: string };

/**
 * Keeps notes that were being written when their registration was put away: the session ended, she locked, or went
 * back to the list. They lie in this page's memory, sealed to her own keys, so that a locked desk shows nothing.
 * `unsaved` tells whether there is one in the field just now.
 */
export const noteDrafts = (root: HTMLElement, unsaved: () => boolean) => {
  const place = part(root, 'drafts');
  const kept = new Map<string, { referenceCode: string; sealed: Promise<string> }>();
  const tell = (): void => {
    const codes = [...kept.values()].map(({ referenceCode }) => referenceCode);
    place.hidden = codes.length === 0;
    place.textContent = `Du har skrivit en anteckning som inte är sparad: ${codes.join(', ')}. Den ligger kvar, förseglad, så länge den här fliken är öppen. Logga in i den här fliken och öppna ärendet.`;
  };
  addEventListener('beforeunload', (event) => {
    // Quick exit has emptied the page already, and asks nobody.
    if (!document.body.hidden && (kept.size > 0 || unsaved())) event.preventDefault();
  });

  return {
    keep({ id, referenceCode }: Whose, text: string, identities: readonly string[]): void {
      if (text === '' || identities.length === 0) return;
      kept.set(id, { referenceCode, sealed: sealToSelf(identities, text).then(toBase64) });
      tell();
    },
    /** It was saved after all. */
    drop(id: string): void {
      kept.delete(id);
      tell();
    },
    /** Hands out what was kept for this registration, to whoever wrote it. */
    async take(id: string, identities: readonly string[]): Promise<string | undefined> {
      const draft = kept.get(id);
      if (!draft) return undefined;
      const opened = await decrypted(await draft.sealed, identities);
      if (!opened.ok) return undefined;
      kept.delete(id);
      tell();
      return opened.text;
    },
  };
};
