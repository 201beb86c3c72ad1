import { z } from 'zod';
import { instantText } from '../content/date-words.ts';
import type { FrozenMail } from '../outbox/outbox.ts';
import { errorsByField } from '../registration/field-errors.ts';
import type { Answers, FieldErrors } from '../registration/fields.ts';
import type { TextReaders } from '../registration/ports.ts';
import { textSchema } from '../registration/text.ts';
import type { LectureFacts } from './lecture-facts.ts';
import { mailHtml, mailText } from './mail-layout.ts';
import type { SignupState, StoredSignup } from './ports.ts';

/** To whom the organiser writes: those with a seat, those who wait, or both. */
export const messageAudiences = ['seat', 'waiting', 'everybody'] as const;
export type MessageAudience = (typeof messageAudiences)[number];

/** What the organiser writes to those who are signed up. The id is the form's: sent twice, it is one message. */
export type Message = { id: string; audience: MessageAudience; subject: string; body: string };

export const messageFields = ['audience', 'subject', 'body'] as const;
export type MessageField = (typeof messageFields)[number];

export const subjectCharactersMax = 120;
export const bodyCharactersMax = 4_000;

/** The states of those whom a message reaches. Who has not proved the address is left alone: it may be somebody else's. */
export const statesOf: Record<MessageAudience, readonly SignupState[]> = {
  seat: ['confirmed'],
  waiting: ['waiting', 'offered'],
  everybody: ['confirmed', 'waiting', 'offered'],
};

/** Whom a message reaches. */
export const reached = (signups: readonly StoredSignup[], audience: MessageAudience): StoredSignup[] =>
  signups.filter(({ state, verifiedAt }) => verifiedAt && statesOf[audience].includes(state));

/** Checks what the organiser wrote. Reasons are in Swedish and say what to do. */
export const readMessage = (
  answers: Answers,
  readers: TextReaders,
): { ok: true; message: Message } | { ok: false; errors: FieldErrors } => {
  const read = z
    .object({
      id: z.uuid({ error: 'Öppna sidan en gång till, och skriv mejlet igen.' }),
      audience: z.enum(messageAudiences, { error: 'Välj vilka mejlet ska gå till.' }),
      subject: textSchema(subjectCharactersMax, readers, 'Skriv vad mejlet handlar om.').refine(
        (text) => !/[\n\t]/.test(text),
        { error: 'Skriv ämnet på en rad.' },
      ),
      body: textSchema(bodyCharactersMax, readers, 'Skriv det som du vill säga.'),
    })
    .safeParse(answers);
  return read.success ? { ok: true, message: read.data } : { ok: false, errors: errorsByField(read.error) };
};

/** The organiser's words, and why the mail comes. An empty line begins a paragraph. */
export const messageMail = (
  { subject, body }: Pick<Message, 'subject' | 'body'>,
  { facts, signup, link }: { facts: LectureFacts; signup: StoredSignup; link: string },
  from: string,
): FrozenMail => {
  const parts = [
    ...body.split(/\n\s*\n/),
    `Du får det här mejlet för att du ${
      signup.state === 'confirmed' ? 'är anmäld till' : 'står på väntelistan till'
    } ”${facts.name}”, ${instantText(facts.startsAt)}.`,
    { link, words: 'Se, ändra eller lämna din anmälan' },
  ];
  return { from, to: signup.email, subject, text: mailText(parts), html: mailHtml(subject, parts) };
};
