import type { FieldErrors } from '../registration/fields.ts';
import type { Attendance, LectureFacts } from './lecture-facts.ts';
import type { StoredSignup } from './ports.ts';

/** What was written, word for word. */
export type KeptSignup = Readonly<Record<string, readonly string[]>>;

/** Seats left in a room, and how many wait. */
export type RoomLeft = { attendance: Attendance; left: number; waiting: number };

/** What a sign-up's page shows. */
export type ShownSignUp =
  | {
      show: 'form';
      status: 200 | 409 | 422 | 429 | 503;
      kept: KeptSignup;
      errors: FieldErrors;
      /** Why nothing is known to be signed up, though nothing is wrong with what was written. */
      trouble: 'known' | 'limited' | 'unavailable' | undefined;
      retryAfterSeconds?: number;
      left: RoomLeft[];
    }
  | { show: 'sent'; status: 201; signedUp: 'held' | 'waiting'; position: number | undefined; email: string }
  | { show: 'closed'; status: 200 | 410 }
  | { show: 'refused'; status: number };

export type SignUpPage = ShownSignUp & {
  lecture: LectureFacts;
  rooms: Attendance[];
  districts: { slug: string; name: string }[];
  /** Carried along where the meeting is by invitation. */
  invitation: string | undefined;
};

/** What the personal page shows. */
export type MySignup =
  | {
      show: 'signup';
      status: 200 | 422;
      signup: StoredSignup;
      lecture: LectureFacts;
      errors: FieldErrors;
      saved: boolean;
    }
  /** No link, an old one, or names that are gone. */
  | { show: 'unknown'; status: 404 }
  | { show: 'refused'; status: number }
  | { show: 'unavailable'; status: 503 };
