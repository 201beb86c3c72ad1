import type { AstroGlobal } from 'astro';
import { afterAnswer } from '../../after-answer.ts';
import { isClosed } from '../../core/lectures/decide.ts';
import { type Attendance, type LectureFacts, roomsOf } from '../../core/lectures/lecture-facts.ts';
import { readSignup, signupFields } from '../../core/lectures/signup.ts';
import { signupAnswers, signupFormFields } from '../../core/lectures/signup-form.ts';
import type { KeptSignup, RoomLeft, ShownSignUp, SignUpPage } from '../../core/lectures/signup-pages.ts';
import { postedForm } from '../../core/registration/form-request.ts';
import { allLectureFacts } from '../../lecture-facts.ts';

type Visit = Pick<AstroGlobal, 'request' | 'locals' | 'clientAddress' | 'params' | 'site' | 'url'>;

/**
 * Answers a GET or a POST of a lecture's sign-up. Undefined where there is no such lecture, or where it is by invitation and
 * the link is not the invitation's. Nothing that was written is lost.
 */
export const signUpPage = async (visit: Visit): Promise<SignUpPage | undefined> => {
  const { facts, districts } = await allLectureFacts(visit.site ?? visit.url);
  const lecture = facts.find(({ slug }) => slug === visit.params.lecture);
  const services = visit.locals.services?.lectures;
  if (!lecture) return undefined;
  const posted =
    visit.request.method === 'GET' || visit.request.method === 'HEAD'
      ? undefined
      : await postedForm(visit.request);
  const form = posted?.ok ? posted.form : undefined;
  const invitation = (form ?? visit.url.searchParams).get(signupFormFields.invitation) ?? undefined;
  if (lecture.byInvitation && !services?.links.isInvitation(lecture.slug, invitation ?? '')) return undefined;
  const rooms = roomsOf(lecture);
  const around = { lecture, rooms, districts, invitation: lecture.byInvitation ? invitation : undefined };
  const closed = isClosed(lecture, services?.now() ?? new Date());
  if (posted && !posted.ok) return { ...around, show: 'refused', status: posted.status };
  if (closed) return { ...around, show: 'closed', status: form ? 410 : 200 };
  if (!form) return { ...around, ...(await emptyForm(visit, lecture, rooms)) };
  return { ...around, ...(await answered(visit, { form, facts, lecture, rooms, districts })) };
};

const emptyForm = async (
  visit: Visit,
  lecture: LectureFacts,
  rooms: readonly Attendance[],
): Promise<ShownSignUp> => ({
  show: 'form',
  status: 200,
  kept: {},
  errors: {},
  trouble: undefined,
  left: await seatsLeft(visit, lecture, rooms),
});

/** A store that does not answer tells nothing of the seats; the form is there all the same. */
const seatsLeft = async (
  visit: Visit,
  lecture: LectureFacts,
  rooms: readonly Attendance[],
): Promise<RoomLeft[]> => {
  const standing = await visit.locals.services?.lectures.standing(lecture.slug).catch(() => undefined);
  if (!standing) return [];
  return rooms.map((attendance) => {
    const { taken = 0, waiting = 0 } = standing[attendance] ?? {};
    return { attendance, left: Math.max(0, (lecture.rooms[attendance] ?? 0) - taken), waiting };
  });
};

const answered = async (
  visit: Visit,
  {
    form,
    facts,
    lecture,
    rooms,
    districts,
  }: {
    form: URLSearchParams;
    facts: Awaited<ReturnType<typeof allLectureFacts>>['facts'];
    lecture: LectureFacts;
    rooms: readonly Attendance[];
    districts: readonly { slug: string }[];
  },
): Promise<ShownSignUp> => {
  const kept = keptSignup(form);
  const services = visit.locals.services;
  const left = await seatsLeft(visit, lecture, rooms);
  // Whatever is in the way, the form stays with all that was written.
  const again = { show: 'form' as const, kept, errors: {}, left };
  if (!services) return { ...again, status: 503, trouble: 'unavailable' };
  const read = readSignup(signupAnswers(form), {
    readers: services.textReaders,
    rooms,
    districts: districts.map(({ slug }) => slug),
  });
  if (!read.ok) return { ...again, status: 422, errors: read.errors, trouble: undefined };
  const { later, finish } = afterAnswer(visit.locals);
  const answer = await services.lectures.signUp(
    facts,
    {
      facts: lecture,
      signups: read.signups,
      address: visit.clientAddress,
      quarantined: (form.get(signupFormFields.honeypot) ?? '').trim() !== '',
    },
    later,
  );
  await finish();
  if (answer.ok)
    return {
      show: 'sent',
      status: 201,
      signedUp: answer.status,
      position: answer.position,
      email: read.signups[0]?.email ?? '',
    };
  switch (answer.reason) {
    case 'closed':
      return { show: 'closed', status: 410 };
    case 'known':
      return { ...again, status: 409, trouble: 'known' };
    case 'limited':
      return { ...again, status: 429, trouble: 'limited', retryAfterSeconds: answer.retryAfterSeconds };
    case 'unavailable':
      return { ...again, status: 503, trouble: 'unavailable' };
    default:
      return answer satisfies never;
  }
};

/** No field of ours takes as many; more are cut, so that a page stays small whatever was posted. */
const valuesMax = 10;

const keptSignup = (form: URLSearchParams): KeptSignup =>
  Object.fromEntries(
    signupFields.flatMap((field) => {
      const values = form.getAll(field).slice(0, valuesMax);
      return values.some((value) => value.trim() !== '') ? [[field, values]] : [];
    }),
  );
