import netlify from '@astrojs/netlify';
import { defineConfig, envField } from 'astro/config';
import { assetIntegrity } from './netlify/asset-integrity.ts';
import { builtSite } from './netlify/built-site/built-site.ts';
import { renderedPages } from './netlify/built-site/rendered-pages.ts';
import { deskFileList } from './netlify/desk-files.ts';
import { lectureFactsFile } from './netlify/lecture-facts.ts';
import { redirects } from './netlify/redirects.ts';
import { siteAddress } from './netlify/site-address.ts';
import { staticHeaders } from './netlify/static-headers.ts';

/** What has its say in each page: in the order of their work. */
const ofPages = [staticHeaders(), builtSite(), assetIntegrity()];

export default defineConfig({
  site: siteAddress(process.env),
  trailingSlash: 'always',
  redirects,
  adapter: netlify({ imageCDN: false, devFeatures: false }),
  // The list of the desk's files is made last, when no page changes any more.
  integrations: [...ofPages, renderedPages(ofPages), lectureFactsFile(), deskFileList()],
  // Registration state lives in Postgres; no session store of Astro's is wanted.
  session: false,
  // The origin is checked where a form is read (src/core/registration/form-request.ts), with an answer in Swedish.
  security: { checkOrigin: false },
  // The default takes away line breaks between words and links as JSX does; the formatter breaks lines there.
  compressHTML: true,
  // Pages wait for the search's index; others are rendered meanwhile.
  build: { inlineStylesheets: 'never', concurrency: 8 },
  // Nothing inline: the content security policy is 'self' alone.
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
  env: {
    schema: {
      QUICK_EXIT_URL: envField.string({
        context: 'server',
        access: 'public',
        url: true,
        default: 'https://www.smhi.se/',
      }),
      RUN_MODE: envField.string({ context: 'server', access: 'public', default: 'production' }),
      BUILD_DATE: envField.string({ context: 'server', access: 'public', optional: true }),
    },
  },
});
