import type { FrozenMail } from '../outbox/outbox.ts';
import type { DemandRow } from './demand.ts';
import type { Evaluation } from './evaluation.ts';
import type { Attendance } from './lecture-facts.ts';
import type { Message } from './message.ts';
import type { StoredSignup } from './ports.ts';

/** Who signs up for a meeting, in numbers. */
export type MeetingStanding = {
  slug: string;
  rooms: Partial<Record<Attendance, { taken: number; waiting: number }>>;
  attended: number;
};

export type SentMessage = Message & { recipients: number; sentBy: string; sentAt: Date };

/** What the organiser does. Each method is one transaction. Throws when the store cannot be reached. */
export type OrganiserStore = {
  /** Of every meeting whose names are still there. */
  standings(): Promise<MeetingStanding[]>;
  /** Notes that somebody has come, or that it was a slip. Checked in twice is checked in the first time. */
  checkIn(slug: string, id: string, hasCome: boolean, now: Date): Promise<StoredSignup | undefined>;
  /**
   * Writes a mail for each whom the message reaches, and the message, at once. The same id with the same words again writes nothing; with
   * others it is a message of its own under `otherId`.
   */
  send(
    slug: string,
    message: Message & { sentBy: string; otherId: string },
    now: Date,
    write: (signup: StoredSignup) => { id: string; mail: FrozenMail },
  ): Promise<void>;
  /** What was sent, the latest first. */
  messages(slug: string): Promise<SentMessage[]>;
  /** The ids of those to whom a mail was given up after its attempts: somebody must reach them otherwise. */
  unreached(slug: string): Promise<string[]>;
  /** How many were there and how many were turned away, while the names are there and after. */
  demand(): Promise<DemandRow[]>;
  /** Keeps what somebody thought; the same id again takes the place of what stood there. */
  evaluate(slug: string, evaluation: Evaluation): Promise<void>;
  evaluations(slug: string): Promise<Omit<Evaluation, 'id'>[]>;
};
