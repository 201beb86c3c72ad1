import type { APIRoute } from 'astro';
import { afterAnswer } from '../../after-answer.ts';
import { languageWith } from '../../content.ts';
import { paperOfShortCode } from '../../core/brochures/short-code.ts';

export const prerender = false;

/**
 * Where the short addresses on paper lead. On demand, because the content has the languages and paper outlives a build: the
 * page that a code leads to may move. A code that no paper has leads to the front page, as a mistyped one should. Who follows one that a
 * paper has is counted by its day; a browser that only looks ahead is not.
 */
export const GET: APIRoute = async ({ params, request, locals }) => {
  const code = (params.code ?? '').toLowerCase();
  const paper = paperOfShortCode(code);
  const isSpoken = !paper?.languageCode || (await languageWith(paper.languageCode)) !== undefined;
  const target = paper && isSpoken ? paper.path : '/';
  const isFollowed = target !== '/' || paper?.path === '/';
  if (isFollowed && request.method === 'GET' && !request.headers.get('sec-purpose')?.includes('prefetch')) {
    const { later, finish } = afterAnswer(locals);
    if (locals.services) later(locals.services.shortAddresses.count(code));
    await finish();
  }
  // Kept by no cache, or the second who follows it is not counted.
  return new Response(null, { status: 302, headers: { Location: target, 'Cache-Control': 'no-store' } });
};
