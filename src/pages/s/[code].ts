import type { APIRoute } from 'astro';
import { languageWith } from '../../content.ts';
import { pathOfShortCode } from '../../core/brochures/short-code.ts';

export const prerender = false;

/**
 * Where the short addresses on paper lead. On demand, because the content has the languages and paper outlives a build: the
 * page that a code leads to may move. A code that no paper has leads to the front page, as a mistyped one should.
 */
export const GET: APIRoute = async ({ params, redirect }) => {
  const target = pathOfShortCode((params.code ?? '').toLowerCase());
  const isSpoken = !target?.languageCode || (await languageWith(target.languageCode)) !== undefined;
  return redirect(target && isSpoken ? target.path : '/', 302);
};
