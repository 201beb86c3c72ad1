import type { CoordinatingUnit } from './coordinating-unit.ts';
import { type Lecture, lectureTimes } from './lecture.ts';
import type { SiteSettings } from './site-settings.ts';
import { organization, type Thing } from './structured-data.ts';

/** A lecture as schema.org's `EducationEvent`: what its page says, and that it is cancelled where it is. */
export const lectureEvent = (
  lecture: Lecture,
  told: { settings: SiteSettings; unit: CoordinatingUnit; site: URL },
): Thing => {
  const { startsAt, endsAt } = lectureTimes(lecture);
  const url = new URL(`/forelasningar/${lecture.slug}/`, told.site).href;
  return {
    '@type': 'EducationEvent',
    name: lecture.name,
    description: lecture.gives,
    url,
    startDate: startsAt.toISOString(),
    endDate: endsAt.toISOString(),
    eventStatus: `https://schema.org/${lecture.status === 'installd' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${attendanceMode(lecture)}EventAttendanceMode`,
    location: [...placeOf(lecture), ...(lecture.online ? [{ '@type': 'VirtualLocation', url }] : [])],
    performer: lecture.speakers.map(({ name, role, organisation }) => ({
      '@type': 'Person',
      name,
      jobTitle: role,
      affiliation: { '@type': 'Organization', name: organisation },
    })),
    organizer: organization(told),
    inLanguage: 'sv',
    isAccessibleForFree: true,
  };
};

const attendanceMode = ({ place, online }: Lecture): 'Mixed' | 'Online' | 'Offline' => {
  if (!place) return 'Online';
  return online ? 'Mixed' : 'Offline';
};

const placeOf = ({ place }: Lecture): Thing[] =>
  place
    ? [
        {
          '@type': 'Place',
          name: place.name,
          address: place.address,
          maximumAttendeeCapacity: place.seats,
        },
      ]
    : [];
