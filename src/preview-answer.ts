import type { APIContext } from 'astro';
import { spokenLanguage } from './core/language/page-language.ts';
import { type Preview, readPreview } from './core/preview/preview.ts';
import { linkedWithin, pathOfSite, previewDoor } from './core/preview/preview-path.ts';
import { renderUnder } from './previewing.ts';

/** The route that shows the site's pages; the others open and leave the preview. */
const pagesRoute = '/forhandsvisning/[...path]';

/**
 * An answer of the preview: drafts are read for whoever has a pass, and what `render` makes is made from them.
 * `render` gives the whole answer, its body read: nothing of it is rendered afterwards.
 */
export const previewAnswer = async (
  context: APIContext,
  render: () => Promise<Response>,
): Promise<Response> => {
  const { previewPorts: ports } = context.locals;
  if (context.routePattern !== pagesRoute || !ports) return unseen(await render(), context);
  const preview = await readPreview(ports, context.request.headers.get('cookie'));
  context.locals.preview = preview;
  if (preview.show === 'closed') return unseen(await render(), context);
  const { until } = preview;
  const shown = preview.show === 'page' ? preview : { drafts: [], content: undefined };
  speak(context, preview);
  const answer = await renderUnder({ until, drafts: shown.drafts, content: shown.content }, render);
  const { status, headers } = answer;
  return unseen(new Response(linkedWithin(await answer.text()), { status, headers }), context);
};

/** A page of another language says its own words, by the drafts. */
const speak = ({ locals, url }: APIContext, preview: Preview): void => {
  const [, code] = pathOfSite(url.pathname).split('/');
  const language =
    preview.show === 'page' ? preview.content.languages.find((each) => each.code === code) : undefined;
  if (language) locals.language = spokenLanguage(language);
};

/** No search engine lists it. The door's address, which holds a secret, is told to nobody. */
const unseen = (answer: Response, { url }: APIContext): Response => {
  answer.headers.set('X-Robots-Tag', 'noindex, nofollow');
  if (url.pathname === previewDoor) answer.headers.set('Referrer-Policy', 'no-referrer');
  return answer;
};
