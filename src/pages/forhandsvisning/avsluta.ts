import type { APIRoute } from 'astro';
import { isSameOrigin } from '../../core/http/same-origin.ts';
import { clearedPassCookie } from '../../core/preview/preview-pass.ts';
import { previewPrefix } from '../../core/preview/preview-path.ts';

export const prerender = false;

/** Ends the preview: the browser forgets its pass, and the published site is shown. */
export const POST: APIRoute = ({ request, locals }) => {
  const { previewPorts: ports } = locals;
  if (!ports || !isSameOrigin(request)) return leading(`${previewPrefix}/`);
  return leading('/', { 'Set-Cookie': clearedPassCookie(ports.secureCookie) });
};

/** Whoever comes here by a link or by Back sees where the preview stands. */
export const GET: APIRoute = () => leading(`${previewPrefix}/`);

const leading = (path: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { ...headers, Location: path } });
