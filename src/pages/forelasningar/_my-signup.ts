import type { AstroGlobal } from 'astro';
import { afterAnswer } from '../../after-answer.ts';
import type { LectureFacts } from '../../core/lectures/lecture-facts.ts';
import type { StoredSignup } from '../../core/lectures/ports.ts';
import { readChange } from '../../core/lectures/signup.ts';
import { signupToken } from '../../core/lectures/signup-cookie.ts';
import { mySteps, signupAnswers, signupFormFields } from '../../core/lectures/signup-form.ts';
import type { MySignup } from '../../core/lectures/signup-pages.ts';
import { postedForm } from '../../core/registration/form-request.ts';
import { allLectureFacts } from '../../lecture-facts.ts';

type Visit = Pick<AstroGlobal, 'request' | 'locals' | 'site' | 'url'>;

/** Answers the personal page. Following a link changes nothing: programs that look at mails follow links, too. */
export const mySignup = async (visit: Visit): Promise<MySignup> => {
  const services = visit.locals.services;
  const token = signupToken(visit.request.headers.get('cookie'));
  if (!services) return { show: 'unavailable', status: 503 };
  if (!token) return { show: 'unknown', status: 404 };
  const posted = visit.request.method === 'POST' ? await postedForm(visit.request) : undefined;
  if (posted && !posted.ok) return { show: 'refused', status: posted.status };
  try {
    const { facts } = await allLectureFacts(visit.site ?? visit.url);
    const signup = await services.lectures.find(token);
    const lecture = facts.find(({ slug }) => slug === signup?.slug);
    if (!signup || !lecture) return { show: 'unknown', status: 404 };
    const shown = { show: 'signup' as const, lecture };
    if (!posted?.ok) return { ...shown, status: 200, signup, errors: {}, saved: false };
    const { form } = posted;
    if (form.get(signupFormFields.step) === mySteps.leave)
      return done(shown, await services.lectures.leave(signup));
    const read = readChange(signupAnswers(form), services.textReaders);
    if (!read.ok) {
      const written = { name: form.get('name') ?? '', needs: form.get('needs') ?? '' };
      return { ...shown, status: 422, signup: { ...signup, ...written }, errors: read.errors, saved: false };
    }
    if (form.get(signupFormFields.step) !== mySteps.accept)
      return done(shown, await services.lectures.change(signup, read.changed));
    const { later, finish } = afterAnswer(visit.locals);
    const after = await services.lectures.accept(facts, signup, read.changed, later);
    await finish();
    return done(shown, after);
  } catch (error) {
    services.lectures.reportAway(error);
    return { show: 'unavailable', status: 503 };
  }
};

const done = (
  shown: { show: 'signup'; lecture: LectureFacts },
  signup: StoredSignup | undefined,
): MySignup =>
  signup ? { ...shown, status: 200, signup, errors: {}, saved: true } : { show: 'unknown', status: 404 };
