import type { AstroGlobal } from 'astro';
import { afterAnswer } from '../../after-answer.ts';
import type { NextTermPage } from '../../core/lectures/next-term-page.ts';
import { mySteps, signupFormFields } from '../../core/lectures/signup-form.ts';
import { postedForm } from '../../core/registration/form-request.ts';
import { reasons } from '../../core/registration/reasons.ts';
import { emailSchema } from '../../core/registration/text.ts';
import { allLectureFacts } from '../../lecture-facts.ts';

type Visit = Pick<AstroGlobal, 'request' | 'locals' | 'clientAddress' | 'site' | 'url'>;

/** Answers the page where one asks to be told. Following the mail's link changes nothing: a button does. */
export const nextTermPage = async (visit: Visit): Promise<NextTermPage> => {
  const posted = visit.request.method === 'POST' ? await postedForm(visit.request) : undefined;
  if (posted && !posted.ok) return { show: 'refused', status: posted.status };
  const form = posted?.ok ? posted.form : undefined;
  const code = (form ?? visit.url.searchParams).get(signupFormFields.code);
  const written = form?.get('email') ?? '';
  const away: NextTermPage = {
    show: 'form',
    status: 503,
    written,
    errors: {},
    trouble: 'unavailable',
  };
  const { services } = visit.locals;
  if (!services) return form || code ? away : { ...away, status: 200, trouble: undefined };
  try {
    if (code !== null)
      return await listed(services.nextTerm, code, form?.get(signupFormFields.step) ?? undefined);
    if (!form) return { ...away, status: 200, trouble: undefined };
    const read = emailSchema(services.textReaders).safeParse(written);
    if (!read.success) {
      const said = written.trim() === '' ? [reasons.email] : read.error.issues.map(({ message }) => message);
      return { ...away, status: 422, trouble: undefined, errors: { email: [...new Set(said)] } };
    }
    const { facts } = await allLectureFacts(visit.site ?? visit.url);
    const { later, finish } = afterAnswer(visit.locals);
    const refused = await services.nextTerm.ask(
      facts,
      read.data,
      {
        address: visit.clientAddress,
        quarantined: (form.get(signupFormFields.honeypot) ?? '').trim() !== '',
      },
      later,
    );
    await finish();
    return refused
      ? { ...away, status: 429, trouble: 'limited', retryAfterSeconds: refused.retryAfterSeconds }
      : { show: 'sent', status: 201, email: read.data };
  } catch (error) {
    services.lectures.reportAway(error);
    return away;
  }
};

type NextTerm = NonNullable<App.Locals['services']>['nextTerm'];

const listed = async (nextTerm: NextTerm, code: string, step: string | undefined): Promise<NextTermPage> => {
  const listener = await nextTerm.find(code);
  if (!listener) return { show: 'unknown', status: 404 };
  if (step === mySteps.leave) {
    await nextTerm.forget(listener.id);
    return { show: 'left', status: 200 };
  }
  const after = step === mySteps.accept ? await nextTerm.verify(listener.id) : listener;
  return { show: 'listed', status: 200, code, isOnList: after?.verifiedAt !== undefined };
};
