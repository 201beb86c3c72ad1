import type { VisitStep, VisitTask } from '../../core/visits/visit-task.ts';

/** What a button does. */
export const stepWords: Record<VisitStep, string> = {
  take: 'Jag tar det',
  book: 'Dag är bestämd',
  close: 'Klart',
  reopen: 'Öppna igen',
};

/** How far it has come: sentences without the last full stop. */
export const stateWords = ({ state, takenBy }: Pick<VisitTask, 'state' | 'takenBy'>): string => {
  switch (state) {
    case 'new':
      return 'Ingen har tagit det än';
    case 'taken':
      return `${takenBy} har tagit det`;
    case 'booked':
      return `Dag är bestämd. ${takenBy} håller i det`;
    case 'closed':
      return `Avslutat. ${takenBy} höll i det`;
    default:
      return state satisfies never;
  }
};
