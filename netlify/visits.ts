import { keptMs } from '../src/core/lectures/deadlines.ts';
import type { AddressLimit } from '../src/core/registration/address-limit.ts';
import { askVisit, visitMail } from '../src/core/visits/ask-visit.ts';
import { visitsPath } from '../src/core/visits/paths.ts';
import type { VisitStore } from '../src/core/visits/ports.ts';
import type { Visit } from '../src/core/visits/visit.ts';
import { decideVisit, type VisitStep } from '../src/core/visits/visit-task.ts';
import type { Later } from './lectures.ts';
import { log } from './log.ts';

/** What is done about an ambassador's visits. */
export const visitsFor = ({
  store,
  limit,
  clock,
  newId,
  from,
  to,
  siteUrl,
  decision,
  sendNow,
}: {
  store: VisitStore;
  limit: AddressLimit;
  clock(): Date;
  newId(): string;
  from: string;
  to: string;
  siteUrl: string;
  decision: string | undefined;
  sendNow(later: Later): void;
}) => ({
  newKey: newId,
  tasks: store.tasks,
  counts: store.counts,
  async ask(
    asked: { visit: Visit; address: string | undefined; quarantined: boolean },
    districts: readonly { slug: string; name: string }[],
    later: Later,
  ) {
    const write = (visit: Visit) => ({
      id: newId(),
      mail: visitMail(visit, {
        from,
        to,
        deskUrl: new URL(visitsPath, siteUrl).href,
        district: districts.find(({ slug }) => slug === visit.district)?.name ?? 'en annan stadsdel',
      }),
    });
    const answer = await askVisit({ store, limit, clock, newId, write, report: log }, asked);
    if (answer.ok) sendNow(later);
    return answer;
  },
  async change(id: string, step: VisitStep, seen: number, by: { id: string; name: string }) {
    const changed = await store.change(id, (task) => decideVisit(task, step, { seen, by: by.name }), clock());
    if (changed?.outcome === 'done') log({ event: 'visit-changed', id, step, coordinator: by.id });
    return changed;
  },
  /** Destroys what was closed 14 days ago, where the municipality has decided that it may. */
  async purge(): Promise<void> {
    if (decision === undefined) return;
    const visits = await store.purge(new Date(clock().getTime() - keptMs));
    if (visits > 0) log({ event: 'visit-purge', visits });
  },
});
