declare namespace App {
  interface Locals {
    /** Undefined when the environment is wrong: pages then say that registration is closed. */
    services: import('../netlify/compose.ts').Services | undefined;
    /** The language that the page's address names; Swedish where it names none. */
    language?: import('./core/language/page-language.ts').PageLanguage;
    /** Undefined where there is no preview. */
    previewPorts?: import('./core/preview/preview.ts').PreviewPorts | undefined;
    /** What a visit to the preview found; undefined elsewhere, and where there is no preview. */
    preview?: import('./core/preview/preview.ts').Preview;
    /** Set by the platform's adapter. */
    netlify?: import('@astrojs/netlify').NetlifyLocals['netlify'];
  }
}
