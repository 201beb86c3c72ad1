import type { AssetIntegrity } from './core/http/asset-integrity.ts';

/**
 * What the build writes into the on-demand function in place of this text: the function is made before the scripts
 * that its pages name. netlify/asset-integrity.ts looks for it.
 */
const written: string = '@@asset-integrity@@';

/** The integrity of the scripts and style sheets of on-demand pages; empty while the site is being built. */
export const assetIntegrity = (): AssetIntegrity => (written.startsWith('{') ? JSON.parse(written) : {});
