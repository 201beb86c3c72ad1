declare namespace App {
  interface Locals {
    /** Undefined when the environment is wrong: pages then say that registration is closed. */
    services: import('../netlify/compose.ts').Services | undefined;
    /** Set by the platform's adapter. */
    netlify?: import('@astrojs/netlify').NetlifyLocals['netlify'];
  }
}
