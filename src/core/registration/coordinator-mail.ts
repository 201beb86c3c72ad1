import type { FrozenMail } from '../outbox/outbox.ts';

/**
 * The bell in the coordinators' inbox. It holds no answer and no name: mailboxes are not purged, and the
 * mail provider keeps content for weeks. `deskUrl` is absolute.
 */
export const coordinatorMail = ({
  sequence,
  referenceCode,
  amended,
  deskUrl,
  from,
  to,
}: {
  sequence: number;
  referenceCode: string;
  amended: boolean;
  deskUrl: string;
  from: string;
  to: string;
}): FrozenMail => ({
  from,
  to,
  subject: `Samordning: nr ${sequence}`,
  text: [
    amended ? 'Ett ärende har fått en ändring.' : 'Ett nytt ärende väntar på dig.',
    '',
    `Nummer: ${sequence}`,
    `Ärendekod: ${referenceCode}`,
    '',
    'Logga in och läs det här:',
    deskUrl,
    '',
    'Numren följer på varandra. Saknas ett nummer: titta på samordningssidan och säg till driften.',
    '',
  ].join('\n'),
});
