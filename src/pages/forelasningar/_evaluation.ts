import type { AstroGlobal } from 'astro';
import { evaluationFields, readEvaluation } from '../../core/lectures/evaluation.ts';
import type { EvaluationPage } from '../../core/lectures/evaluation-page.ts';
import { signupFormFields } from '../../core/lectures/signup-form.ts';
import { postedForm } from '../../core/registration/form-request.ts';
import { allLectureFacts } from '../../lecture-facts.ts';

type Visit = Pick<AstroGlobal, 'request' | 'locals' | 'clientAddress' | 'params' | 'site' | 'url'>;

/** Answers the five questions' page. Undefined where the link is not ours, or the time to answer is over. */
export const evaluationPage = async (visit: Visit): Promise<EvaluationPage | undefined> => {
  const { services } = visit.locals;
  const { facts } = await allLectureFacts(visit.site ?? visit.url);
  const lecture = facts.find(({ slug }) => slug === visit.params.lecture);
  const posted = visit.request.method === 'POST' ? await postedForm(visit.request) : undefined;
  if (posted && !posted.ok) return { show: 'refused', status: posted.status };
  const form = posted?.ok ? posted.form : undefined;
  const code = (form ?? visit.url.searchParams).get(signupFormFields.code) ?? '';
  if (!services || !lecture || !services.organiser.canEvaluate(lecture, code)) return undefined;
  const page: EvaluationPage = {
    show: 'form',
    status: 200,
    lecture,
    code,
    id: form?.get('id') ?? services.organiser.newKey(),
    kept: Object.fromEntries(evaluationFields.map((field) => [field, form?.getAll(field).slice(0, 1) ?? []])),
    errors: {},
    trouble: undefined,
  };
  if (!form) return page;
  const read = readEvaluation(
    Object.fromEntries(['id', ...evaluationFields].map((field) => [field, form.get(field) ?? undefined])),
    services.textReaders,
  );
  if (!read.ok) return { ...page, status: 422, errors: read.errors };
  try {
    const done = await services.organiser.evaluate(lecture, read.evaluation, visit.clientAddress);
    return done.ok
      ? { show: 'thanks', status: 201, lecture }
      : { ...page, status: 429, trouble: 'limited', retryAfterSeconds: done.retryAfterSeconds };
  } catch (error) {
    services.organiser.reportAway(error);
    return { ...page, status: 503, trouble: 'unavailable' };
  }
};
