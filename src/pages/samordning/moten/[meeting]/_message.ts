import type { ToldFacts } from '../../../../../netlify/lectures.ts';
import { afterAnswer } from '../../../../after-answer.ts';
import {
  type Message,
  type MessageAudience,
  messageAudiences,
  messageFields,
  reached,
  readMessage,
} from '../../../../core/lectures/message.ts';
import { messageForm } from '../../../../core/lectures/message-form.ts';
import { meetingPath } from '../../../../core/lectures/organiser-paths.ts';
import type { FieldErrors } from '../../../../core/registration/fields.ts';
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

/** The form, or the mail as it will look. `reaches`: how many each choice goes to. */
export type MessagePage = {
  visit: Organising;
  meeting: ToldFacts;
  status: 200 | 422 | 503;
  id: string;
  kept: Record<string, string[]>;
  errors: FieldErrors;
  reaches: Record<MessageAudience, number>;
  /** Checked, and waiting to be sent. */
  ready: Message | undefined;
  /** The server did not answer: whether it was sent is not known, and sending again makes no second one. */
  isUnknown: boolean;
};

/** Answers the page on which the organiser writes. Sent, it leads back to the meeting, where the mail is listed. */
export const messagePage = async (
  visit: Visit,
): Promise<{ page: MessagePage } | { outside: Outside } | Response | undefined> => {
  const door = await organising(visit);
  if (!door.isIn) return { outside: door };
  const meeting = meetingOf(door, visit);
  if (!meeting) return undefined;
  const { organiser, lectures } = door.services;
  const posted = visit.request.method === 'POST' ? await postedForm(visit.request) : undefined;
  if (posted && !posted.ok) return new Response(null, { status: posted.status });
  const form = posted?.ok ? posted.form : undefined;
  const found = await asked(door, () => lectures.participants(meeting.slug));
  const signups = found.ok ? found.value : [];
  const reaches = Object.fromEntries(
    messageAudiences.map((audience) => [audience, reached(signups, audience).length]),
  ) as MessagePage['reaches'];
  const page: MessagePage = {
    visit: door,
    meeting,
    status: 200,
    id: form?.get(messageForm.id) ?? organiser.newKey(),
    kept: Object.fromEntries(messageFields.map((field) => [field, form?.getAll(field).slice(0, 1) ?? []])),
    errors: {},
    reaches,
    ready: undefined,
    isUnknown: false,
  };
  if (!form) return found.ok ? { page } : found;
  const read = readMessage(
    Object.fromEntries(
      [messageForm.id, ...messageFields].map((field) => [field, form.get(field) ?? undefined]),
    ),
    door.services.textReaders,
  );
  if (!read.ok) return { page: { ...page, status: 422, errors: read.errors } };
  if (found.ok && reaches[read.message.audience] === 0)
    return { page: { ...page, status: 422, errors: { audience: ['Där finns ingen just nu.'] } } };
  const step = form.get(messageForm.step);
  if (step === messageForm.change) return { page };
  if (step !== messageForm.send) return { page: { ...page, ready: read.message } };
  const { later, finish } = afterAnswer(visit.locals);
  const sent = await asked(door, () => organiser.send(meeting, read.message, door.by, later));
  if (!sent.ok) return { page: { ...page, status: 503, ready: read.message, isUnknown: true } };
  await finish();
  return seeOther(`${meetingPath(meeting.slug)}#skickat`);
};
