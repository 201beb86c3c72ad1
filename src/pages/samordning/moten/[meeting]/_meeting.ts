import type { ToldFacts } from '../../../../../netlify/lectures.ts';
import { canCheckIn, checkInFields } from '../../../../core/lectures/attendance-list.ts';
import { type EvaluationFigures, evaluationFigures } from '../../../../core/lectures/evaluation.ts';
import { meetingPath } from '../../../../core/lectures/organiser-paths.ts';
import type { SentMessage } from '../../../../core/lectures/organiser-ports.ts';
import type { StoredSignup } from '../../../../core/lectures/ports.ts';
import { postedForm } from '../../../../core/registration/form-request.ts';
import {
  asked,
  meetingOf,
  type Organising,
  type Outside,
  organising,
  seeOther,
  type Visit,
} from '../_organiser.ts';

/** What the page of one meeting shows. */
export type MeetingPage = {
  visit: Organising;
  meeting: ToldFacts;
  signups: StoredSignup[];
  messages: SentMessage[];
  /** The ids of those to whom a mail was given up. */
  unreached: string[];
  answered: number;
  evaluation: EvaluationFigures | undefined;
  canCheckIn: boolean;
  now: Date;
};

/** Answers a meeting's page: a GET shows it, a POST checks somebody in and leads back to their row. Undefined where there is none. */
export const meetingPage = async (
  visit: Visit,
): Promise<{ page: MeetingPage } | { outside: Outside } | Response | undefined> => {
  const door = await organising(visit);
  if (!door.isIn) return { outside: door };
  const meeting = meetingOf(door, visit);
  if (!meeting) return undefined;
  const { lectures, organiser } = door.services;
  if (visit.request.method === 'POST') {
    const posted = await postedForm(visit.request);
    if (!posted.ok) return new Response(null, { status: posted.status });
    const come = posted.form.get(checkInFields.hasCome);
    const id = come ?? posted.form.get(checkInFields.slipped) ?? '';
    const isId = /^[0-9a-f-]{36}$/.test(id);
    const done = await asked(door, async () => isId && organiser.checkIn(meeting, id, come !== null));
    return done.ok ? seeOther(`${meetingPath(meeting.slug)}#d-${isId ? id : ''}`) : done;
  }
  const found = await asked(door, async () => ({
    signups: await lectures.participants(meeting.slug),
    messages: await organiser.messages(meeting.slug),
    unreached: await organiser.unreached(meeting.slug),
    evaluations: await organiser.evaluations(meeting.slug),
  }));
  if (!found.ok) return found;
  const { evaluations, ...rest } = found.value;
  const now = organiser.now();
  return {
    page: {
      visit: door,
      meeting,
      ...rest,
      answered: evaluations.length,
      evaluation: evaluationFigures(evaluations),
      canCheckIn: canCheckIn(meeting, now),
      now,
    },
  };
};
