import type { APIRoute } from 'astro';
import { meetingPath } from '../../../../core/lectures/organiser-paths.ts';
import { participantsTable } from '../../../../core/lectures/participants.ts';
import { asked, meetingOf, organising, seeOther } from '../_organiser.ts';

export const prerender = false;

/** The participants for a spreadsheet. Who is not let in is led to the page that says so. */
export const GET: APIRoute = async ({ request, locals, params, site, url }) => {
  const asking = { request, locals, params, site, url };
  const visit = await organising(asking);
  const meeting = visit.isIn ? meetingOf(visit, asking) : undefined;
  if (!visit.isIn || !meeting) return seeOther(meetingPath(params.meeting ?? ''));
  const found = await asked(visit, () => visit.services.lectures.participants(meeting.slug));
  if (!found.ok) return seeOther(meetingPath(meeting.slug));
  visit.services.organiser.noteExport(meeting.slug, visit.by);
  return new Response(participantsTable(found.value), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="deltagare-${meeting.slug}.csv"`,
    },
  });
};
