import { type Registrant, safeContacts } from '../registration/fields.ts';
import { contactTimeLabels } from '../registration/labels.ts';
import type { Registration } from '../registration/registration.ts';

/** What a coordinator must know before she dials, in the order in which it matters. */
export type ContactWords = {
  heading: string;
  /** What somebody at home could be hurt by. */
  never: string[];
  allowed: string[];
  time: string;
};

/** How the family may be reached without harm. What nobody has said yes to is not done. */
export const contactWords = (registration: Registration): ContactWords => {
  const yes = safeContacts.filter((contact) => registration.safeContact?.includes(contact));
  const no = safeContacts.filter((contact) => !yes.includes(contact));
  return {
    heading: headings[registration.registrant],
    never: [...unaware(registration), ...no.map((contact) => words[contact].no)],
    allowed: yes.map((contact) => words[contact].yes),
    time: `Bästa tid: ${contactTimeLabels[registration.contactTime].toLowerCase()}.`,
  };
};

const headings: Record<Registrant, string> = {
  parent: 'Innan du hör av dig',
  child: 'Innan du hör av dig till barnet',
  professional: 'Innan du hör av dig till familjen',
};

const words: Record<(typeof safeContacts)[number], { yes: string; no: string }> = {
  rostmeddelande: { yes: 'Du får lämna röstmeddelande.', no: 'Lämna inget röstmeddelande.' },
  sms: { yes: 'Du får skicka sms.', no: 'Skicka inget sms.' },
  'saga-varifran': { yes: 'Du får säga varifrån du ringer.', no: 'Säg inte varifrån du ringer.' },
};

const unaware = (registration: Registration): string[] => {
  if (registration.registrant !== 'child') return [];
  switch (registration.adultsKnow) {
    case 'ja':
      return [];
    case 'nej':
      return ['Ingen vuxen hemma vet att barnet har skrivit.'];
    case 'vissa':
      return ['En vuxen hemma vet att barnet har skrivit, men inte alla.'];
    default:
      return registration.adultsKnow satisfies never;
  }
};
