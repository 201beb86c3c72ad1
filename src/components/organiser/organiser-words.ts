import type { Attendance, LectureFacts } from '../../core/lectures/lecture-facts.ts';
import type { MessageAudience } from '../../core/lectures/message.ts';
import type { MeetingStanding } from '../../core/lectures/organiser-ports.ts';

export const placeWords: Record<Attendance, string> = { 'on-site': 'på plats', online: 'på nätet' };

const roomNames: Record<Attendance, string> = { 'on-site': 'På plats', online: 'På nätet' };

/** `På plats: 38 av 45 platser tagna. 3 står på väntelistan.` */
export const roomWords = (
  { rooms }: LectureFacts,
  standing: MeetingStanding | undefined,
  attendance: Attendance,
): string => {
  const { taken = 0, waiting = 0 } = standing?.rooms[attendance] ?? {};
  const seats = `${roomNames[attendance]}: ${taken} av ${rooms[attendance] ?? 0} platser tagna.`;
  return waiting === 0 ? seats : `${seats} ${waiting} står på väntelistan.`;
};

/** `12 personer`, `1 person`. */
export const peopleText = (count: number): string => `${count} ${count === 1 ? 'person' : 'personer'}`;

/** To whom a message goes. */
export const audienceWords: Record<MessageAudience, string> = {
  seat: 'De som har plats',
  waiting: 'De som står på väntelistan',
  everybody: 'Alla, med plats och på väntelistan',
};
