import type { AstroGlobal } from 'astro';
import { afterAnswer } from '../../after-answer.ts';
import { siteContent } from '../../content.ts';
import { postedForm } from '../../core/registration/form-request.ts';
import { readVisit, visitFields } from '../../core/visits/visit.ts';
import { visitAnswers, visitForm } from '../../core/visits/visit-form.ts';
import type { VisitPage } from '../../core/visits/visit-page.ts';

type Visiting = Pick<AstroGlobal, 'request' | 'locals' | 'clientAddress'>;

/** No field of ours takes as many; more are cut, so that a page stays small whatever was posted. */
const valuesMax = 3;

/** Answers a GET or a POST of the page. Nothing that was written is lost. */
export const visitPage = async (visiting: Visiting): Promise<VisitPage> => {
  const posted = visiting.request.method === 'POST' ? await postedForm(visiting.request) : undefined;
  if (posted && !posted.ok) return { show: 'refused', status: posted.status };
  const form = posted?.ok ? posted.form : undefined;
  const { services } = visiting.locals;
  const page: VisitPage = {
    show: 'form',
    status: 200,
    id: form?.get(visitForm.id) ?? services?.visits.newKey() ?? '',
    kept: Object.fromEntries(
      visitFields.map((field) => [field, form?.getAll(field).slice(0, valuesMax) ?? []]),
    ),
    errors: {},
    trouble: undefined,
  };
  if (!form) return page;
  if (!services) return { ...page, status: 503, trouble: 'unavailable' };
  const { districts } = await siteContent();
  const read = readVisit(visitAnswers(form), {
    readers: services.textReaders,
    districts: districts.map(({ slug }) => slug),
  });
  if (!read.ok) return { ...page, status: 422, errors: read.errors };
  const { later, finish } = afterAnswer(visiting.locals);
  const answer = await services.visits.ask(
    {
      visit: read.visit,
      address: visiting.clientAddress,
      quarantined: (form.get(visitForm.honeypot) ?? '').trim() !== '',
    },
    districts,
    later,
  );
  await finish();
  if (answer.ok) return { show: 'sent', status: 201 };
  return answer.reason === 'limited'
    ? { ...page, status: 429, trouble: 'limited', retryAfterSeconds: answer.retryAfterSeconds }
    : { ...page, status: 503, trouble: 'unavailable' };
};
