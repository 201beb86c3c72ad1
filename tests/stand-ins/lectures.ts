import { randomUUID } from 'node:crypto';
import type { LectureFacts } from '../../src/core/lectures/lecture-facts.ts';
import type { StoredSignup, WriteMail } from '../../src/core/lectures/ports.ts';
import type { Signup } from '../../src/core/lectures/signup.ts';

const hourMs = 60 * 60_000;

/** A lecture with these seats, which begins `hours` after `now`. */
export const lectureIn = (hours: number, now: Date, changes: Partial<LectureFacts> = {}): LectureFacts => {
  const startsAt = new Date(now.getTime() + hours * hourMs);
  return {
    slug: `prov-${randomUUID().slice(0, 8)}`,
    name: 'De osynliga barnen',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 2 * hourMs),
    closesAt: startsAt,
    rooms: { 'on-site': 2 },
    cancelled: false,
    byInvitation: false,
    lines: { 'on-site': ['Stora salen'], online: [] },
    changes: 0,
    change: undefined,
    repeatOf: undefined,
    materials: [],
    ...changes,
  };
};

export const somebody = (changes: Partial<Signup> = {}): Signup & { id: string } => {
  const id = randomUUID();
  return {
    id,
    attendance: 'on-site',
    name: 'Alex Ström',
    email: `${id}@example.se`,
    workplace: 'Ekskolan',
    role: 'kurator',
    district: 'kvarnvik',
    needs: '',
    ...changes,
  };
};

/** Mails that say no more than what they are about. */
export const plainMail: WriteMail = (kind, { email }) => ({
  id: randomUUID(),
  mail: { from: 'stod@example.se', to: email, subject: kind, text: kind },
});

/** A signup as the store has it. */
export const storedSignup = (changes: Partial<StoredSignup> = {}): StoredSignup => ({
  ...somebody(),
  slug: 'prov',
  state: 'confirmed',
  signedUpAt: new Date('2027-01-10T10:00:00Z'),
  verifiedAt: new Date('2027-01-10T10:00:00Z'),
  checkedInAt: undefined,
  until: undefined,
  position: undefined,
  ...changes,
});
