import { AsyncLocalStorage } from 'node:async_hooks';
import type { Content } from './core/content/content.ts';

/**
 * The preview that is being rendered, if one is. It belongs to one request and to what that request awaits: pages that
 * are rendered at the same moment for others see published content.
 */
export type Previewing = {
  until: Date;
  /** What waits to be published, as editors name it. */
  drafts: readonly string[];
  /** The drafts; undefined while they cannot be shown, and the page that says so needs what is published. */
  content: Content | undefined;
};

const store = new AsyncLocalStorage<Previewing>();

/** The preview that this code renders for; undefined on every page of the published site. */
export const previewing = (): Previewing | undefined => store.getStore();

/** Renders under a preview. What is rendered must be finished inside: a body that is read later sees nothing of it. */
export const renderUnder = <Rendered>(
  preview: Previewing,
  render: () => Promise<Rendered>,
): Promise<Rendered> => store.run(preview, render);
