import { postedForm } from '../../../core/registration/form-request.ts';
import { visitsPath } from '../../../core/visits/paths.ts';
import type { VisitCount } from '../../../core/visits/ports.ts';
import { visitChangeForm } from '../../../core/visits/visit-form.ts';
import { type VisitTask, visitSteps } from '../../../core/visits/visit-task.ts';
import {
  asked,
  type Organising,
  type Outside,
  organising,
  seeOther,
  type Visit,
} from '../moten/_organiser.ts';

export type VisitsPage = {
  visit: Organising;
  status: 200 | 409;
  tasks: VisitTask[];
  counts: VisitCount[];
  /** Whose change came first, so that this one was not made. */
  conflict: VisitTask | undefined;
};

/** Answers the list of visits: a GET shows it, a POST takes one step with one of them. */
export const visitsPage = async (
  visit: Visit,
): Promise<{ page: VisitsPage } | { outside: Outside } | Response> => {
  const door = await organising(visit);
  if (!door.isIn) return { outside: door };
  const { visits } = door.services;
  let conflict: VisitTask | undefined;
  if (visit.request.method === 'POST') {
    const posted = await postedForm(visit.request);
    if (!posted.ok) return new Response(null, { status: posted.status });
    const { form } = posted;
    const id = form.get(visitChangeForm.id) ?? '';
    const step = visitSteps.find((known) => known === form.get(visitChangeForm.step));
    const seen = Number(form.get(visitChangeForm.seen));
    if (!step || !/^[0-9a-f-]{36}$/.test(id) || !Number.isSafeInteger(seen))
      return new Response(null, { status: 422 });
    const changed = await asked(door, () => visits.change(id, step, seen, door.by));
    if (!changed.ok) return changed;
    if (changed.value?.outcome !== 'changed') return seeOther(`${visitsPath}#b-${id}`);
    conflict = changed.value.task;
  }
  const found = await asked(door, async () => ({
    tasks: await visits.tasks(),
    counts: await visits.counts(),
  }));
  if (!found.ok) return found;
  return { page: { visit: door, status: conflict ? 409 : 200, ...found.value, conflict } };
};
