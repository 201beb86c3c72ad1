import { defineMiddleware } from 'astro:middleware';
import { compose } from '../netlify/compose.ts';
import { previewFor } from '../netlify/compose-preview.ts';
import { log } from '../netlify/log.ts';
import { assetIntegrity } from './asset-integrity.ts';
import { languageWith } from './content.ts';
import { withIntegrity } from './core/http/asset-integrity.ts';
import { secured } from './core/http/security-headers.ts';
import { spokenLanguage } from './core/language/page-language.ts';
import { isPreviewPath } from './core/preview/preview-path.ts';
import { siteStyleSource } from './site-style.ts';

/**
 * Gives every page the language that its address names, hands on-demand pages their services, and gives every
 * on-demand answer the shared headers.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  const { language: code } = context.params;
  const language = code === undefined ? undefined : await languageWith(code);
  if (language) context.locals.language = spokenLanguage(language);
  if (context.isPrerendered) return next();
  try {
    const services = compose();
    context.locals.services = services;
    context.locals.previewPorts = previewFor(services.environment);
  } catch (error) {
    // The page says that registration is closed and gives the phone number; the operator reads why here.
    log({ event: 'environment', reason: (error as Error).message });
  }
  const render = async () => secured(await named(await next()), [siteStyleSource]);
  if (!isPreviewPath(context.url.pathname)) return render();
  // Loaded when somebody previews: the schemas of all content come with it.
  const { previewAnswer } = await import('./preview-answer.ts');
  return previewAnswer(context, render);
});

const integrity = assetIntegrity();

/** A page whose scripts are named by their integrity; anything else as it is. */
const named = async (answer: Response): Promise<Response> => {
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return answer;
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  return new Response(withIntegrity(await answer.text(), integrity), { status: answer.status, headers });
};
