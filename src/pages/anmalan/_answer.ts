import type { AstroGlobal } from 'astro';
import { afterAnswer } from '../../after-answer.ts';
import type { FormContent } from '../../components/registration/form-definition.ts';
import { siteContent } from '../../content.ts';
import type { Registrant } from '../../core/registration/fields.ts';
import { type FormPage, formPage } from '../../core/registration/form-page.ts';

/** What a page knows of its request. The address is the one that the platform saw. */
type Visit = Pick<AstroGlobal, 'request' | 'response' | 'locals' | 'clientAddress'>;

/** The page that answers this request, with what its words need; the status is set. Work that may wait is done after the answer. */
export const answer = async (
  registrant: Registrant,
  { request, response, locals, clientAddress }: Visit,
): Promise<{ page: FormPage; content: FormContent }> => {
  const { later, finish } = afterAnswer(locals);
  const page = await formPage(registrant, request, locals.services, later, clientAddress);
  await finish();
  response.status = page.status;
  if (page.show === 'limited') response.headers.set('Retry-After', String(page.retryAfterSeconds));
  return { page, content: await siteContent() };
};
