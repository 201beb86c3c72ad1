import type { AstroGlobal } from 'astro';
import type { Services } from '../../../../netlify/compose.ts';
import type { ToldFacts } from '../../../../netlify/lectures.ts';
import type { Coordinator } from '../../../core/desk/ports.ts';
import { sessionToken } from '../../../core/desk/session-cookie.ts';
import { currentSession } from '../../../core/desk/sign-in.ts';
import { allLectureFacts } from '../../../lecture-facts.ts';

export type Visit = Pick<AstroGlobal, 'request' | 'locals' | 'params' | 'site' | 'url'>;

/** One who is signed in, and the meetings, by invitation too. */
export type Organising = {
  isIn: true;
  status: 200;
  by: Coordinator;
  services: Services;
  facts: ToldFacts[];
  districts: { slug: string; name: string }[];
};

/** Not signed in, or the server does not answer. */
export type Outside = { isIn: false; status: 401 | 503 };

/** Lets in whoever is signed in at the desk, in any role; everybody else gets nothing but the way to sign in. Never throws. */
export const organising = async (visit: Visit): Promise<Organising | Outside> => {
  const { services } = visit.locals;
  if (!services) return { isIn: false, status: 503 };
  try {
    const { desk } = services;
    const token = sessionToken(visit.request.headers.get('cookie'), desk.secureCookie);
    const session = await currentSession(desk.signIn, token);
    if (!session) return { isIn: false, status: 401 };
    const { facts, districts } = await allLectureFacts(visit.site ?? visit.url);
    return { isIn: true, status: 200, by: session.coordinator, services, facts, districts };
  } catch (error) {
    services.organiser.reportAway(error);
    return { isIn: false, status: 503 };
  }
};

/** The meeting that the address names. */
export const meetingOf = ({ facts }: Organising, { params }: Visit): ToldFacts | undefined =>
  facts.find(({ slug }) => slug === params.meeting);

/** Back to a page, after a form: reloading it sends nothing again. */
export const seeOther = (path: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { ...headers, Location: path } });

/** A page of the organiser's in a shape that the pages share: what was asked of the store, or that it did not answer. */
export const asked = async <Value>(
  visit: Organising,
  ask: () => Promise<Value>,
): Promise<{ ok: true; value: Value } | { ok: false; outside: Outside }> => {
  try {
    return { ok: true, value: await ask() };
  } catch (error) {
    visit.services.organiser.reportAway(error);
    return { ok: false, outside: { isIn: false, status: 503 } };
  }
};
