import type { APIContext } from 'astro';
import type { FormContent } from '../../components/registration/form-definition.ts';
import { siteContent } from '../../content.ts';
import type { Registrant } from '../../core/registration/fields.ts';
import { type FormPage, formPage } from '../../core/registration/form-page.ts';

/** The page that answers this request, with what its words need. Work that may wait is done after the answer. */
export const answer = async (
  registrant: Registrant,
  { request, locals }: Pick<APIContext, 'request' | 'locals'>,
): Promise<{ page: FormPage; content: FormContent }> => {
  const context = locals.netlify?.context;
  const unfinished: Promise<unknown>[] = [];
  const later = (work: Promise<unknown>) => {
    if (context) context.waitUntil(work);
    else unfinished.push(work);
  };
  const page = await formPage(registrant, request, locals.services, later);
  await Promise.all(unfinished);
  return { page, content: await siteContent() };
};
