import { instantText } from '../content/date-words.ts';
import { retentionDays } from './retention-period.ts';
import type { RetentionStanding } from './standing.ts';

/** What the desk says of destroying, in Swedish: that nothing is, or by which decision, how many and from when. */
export const retentionWords = ({ decision, closed, firstFrom }: RetentionStanding): string => {
  if (decision === null)
    return 'Inget gallras: beslut saknas. Avslutade ärenden ligger kvar tills kommunen har beslutat om gallring.';
  const rule = `Avslutade ärenden gallras efter ${retentionDays} dagar, enligt beslut ${decision}.`;
  if (firstFrom === null) return rule;
  const from = instantText(new Date(firstFrom));
  return closed === 1
    ? `${rule} 1 ärende är avslutat. Det gallras tidigast ${from}.`
    : `${rule} ${closed} ärenden är avslutade. Det första gallras tidigast ${from}.`;
};
