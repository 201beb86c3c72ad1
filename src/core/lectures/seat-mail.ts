import { instantText } from '../content/date-words.ts';
import type { FrozenMail } from '../outbox/outbox.ts';
import type { LectureFacts } from './lecture-facts.ts';
import { type MailPart, mailHtml, mailText } from './mail-layout.ts';
import type { MailKind, StoredSignup } from './ports.ts';

type Told = {
  facts: LectureFacts;
  signup: StoredSignup;
  /** The personal page of this signup. */
  link: string;
  /** Where everybody says what it gave; the same for all. */
  evaluation: string;
  /** The lecture that repeats this one, where the mail tells of it. */
  repeat?: { name: string; link: string; startsAt: Date } | undefined;
};

/**
 * The mail of a kind, frozen: what happened, when and where, and one link to the personal page. A confirmation, and what
 * changes the day, bring the calendar's file with them.
 */
export const seatMail = (
  kind: MailKind,
  told: Told,
  { from, calendar }: { from: string; calendar: string },
): FrozenMail => {
  const { subject, parts } = words[kind](told);
  const withCalendar = kind === 'confirmed' || kind === 'moved' || kind === 'cancelled';
  return {
    from,
    to: told.signup.email,
    subject,
    text: mailText(parts),
    html: mailHtml(subject, parts),
    ...(withCalendar
      ? {
          attachments: [
            { filename: `${told.facts.slug}.ics`, contentType: 'text/calendar', content: calendar },
          ],
        }
      : {}),
  };
};

type Words = { subject: string; parts: MailPart[] };

const when = ({ startsAt }: LectureFacts): string => instantText(startsAt);
const where = ({ lines }: LectureFacts, { attendance }: StoredSignup): string => lines[attendance].join('\n');
const hello = ({ name }: StoredSignup): string => (name === '' ? 'Hej!' : `Hej ${name}!`);
const nobody = 'Har du inte anmält dig? Då behöver du inte göra något. Platsen går vidare av sig själv.';
const until = ({ until: end }: StoredSignup): string => (end ? instantText(end) : 'i dag');
/** A mail about another day goes to who has a seat and to who waits: each is told what is theirs. */
const stillYours = {
  seat: 'Din plats är kvar. Passar det inte längre? Lämna den, så får någon annan den.',
  waiting: 'Du står kvar på väntelistan. Passar det inte längre? Lämna den gärna.',
};
const page = (link: string, text: string): MailPart => ({ link, words: text });

const words: Record<MailKind, (told: Told) => Words> = {
  verify: ({ facts, signup, link }) => ({
    subject: `Bekräfta din anmälan: ${facts.name}`,
    parts: [
      hello(signup),
      signup.state === 'waiting'
        ? `Det är fullt på ”${facts.name}”, ${when(facts)}. Du får en plats på väntelistan när du har bekräftat.`
        : `Vi håller en plats åt dig på ”${facts.name}”, ${when(facts)}.`,
      `Bekräfta senast ${until(signup)}.`,
      page(link, 'Bekräfta'),
      nobody,
    ],
  }),
  confirmed: ({ facts, signup, link }) => ({
    subject: `Du har en plats: ${facts.name}`,
    parts: [
      hello(signup),
      `Du har en plats på ”${facts.name}”, ${when(facts)}.`,
      where(facts, signup),
      'Får du förhinder? Lämna platsen, så får den som väntar den.',
      page(link, 'Se, ändra eller lämna din plats'),
    ],
  }),
  waiting: ({ facts, signup, link }) => ({
    subject: `Du står på väntelistan: ${facts.name}`,
    parts: [
      hello(signup),
      `Du står på väntelistan till ”${facts.name}”, ${when(facts)}.${
        signup.position === undefined ? '' : ` Du är nummer ${signup.position}.`
      }`,
      'Blir en plats ledig mejlar vi dig. Då har du en viss tid på dig att tacka ja.',
      page(link, 'Se var du står, eller lämna väntelistan'),
    ],
  }),
  offer: ({ facts, signup, link }) => ({
    subject: `En plats är din om du vill: ${facts.name}`,
    parts: [
      hello(signup),
      `En plats har blivit ledig på ”${facts.name}”, ${when(facts)}. Den är din om du tackar ja senast ${until(signup)}.`,
      'Kan du inte komma? Tacka nej, så får nästa på väntelistan den.',
      page(link, 'Tacka ja eller nej'),
    ],
  }),
  free: ({ facts, signup, link }) => ({
    subject: `En plats är ledig nu: ${facts.name}`,
    parts: [
      hello(signup),
      `En plats har blivit ledig på ”${facts.name}”, ${when(facts)}. Det är snart, så alla på väntelistan får veta det samtidigt. Den som tackar ja först får platsen.`,
      page(link, 'Ta platsen'),
    ],
  }),
  gone: ({ facts, signup, link }) => ({
    subject: `Platsen har gått vidare: ${facts.name}`,
    parts: [
      hello(signup),
      `Tiden att tacka ja till platsen på ”${facts.name}” har gått ut, och platsen går vidare. Du kan anmäla dig igen om du vill.`,
      page(link, 'Se din anmälan'),
    ],
  }),
  moved: ({ facts, signup, link }) => ({
    subject: `Ny tid eller plats: ${facts.name}`,
    parts: [
      hello(signup),
      `”${facts.name}” är nu ${when(facts)}.${facts.change ? ` ${facts.change}` : ''}`,
      where(facts, signup),
      stillYours[signup.state === 'waiting' ? 'waiting' : 'seat'],
      page(link, 'Se din anmälan, eller lämna den'),
    ],
  }),
  cancelled: ({ facts, signup }) => ({
    subject: `Inställt: ${facts.name}`,
    parts: [
      hello(signup),
      `”${facts.name}”, ${when(facts)}, blir inte av.${facts.change ? ` ${facts.change}` : ''}`,
      'Du behöver inte göra något.',
    ],
  }),
  repeated: ({ facts, signup, repeat, link }) => ({
    subject: `Den ges igen: ${facts.name}`,
    parts: [
      hello(signup),
      `Du har stått på väntelistan till ”${facts.name}”. Nu ges den en gång till${
        repeat ? `: ”${repeat.name}”, ${instantText(repeat.startsAt)}` : ''
      }. Du som väntade får veta det först.`,
      page(repeat?.link ?? link, 'Anmäl dig'),
    ],
  }),
  week: ({ facts, signup, link }) => ({
    subject: `Påminnelse: ${facts.name}`,
    parts: [
      hello(signup),
      `Du har en plats på ”${facts.name}”, ${when(facts)}.`,
      where(facts, signup),
      'Får du förhinder? Lämna platsen, så får den som väntar den.',
      page(link, 'Se eller lämna din plats'),
    ],
  }),
  material: ({ facts, signup }) => ({
    subject: `Bilder och anteckningar: ${facts.name}`,
    parts: [
      hello(signup),
      `Tack för att du ville vara med på ”${facts.name}”. Här är det som finns kvar efteråt. Dela det gärna med kollegor.`,
      ...facts.materials.map(({ name, url }) => page(url, name)),
    ],
  }),
  evaluation: ({ facts, signup, evaluation }) => ({
    subject: `Fem korta frågor: ${facts.name}`,
    parts: [
      hello(signup),
      `Tack för att du kom till ”${facts.name}”. Vad gav den dig? Det är fem korta frågor, och det tar en minut.`,
      page(evaluation, 'Svara på frågorna'),
      'Alla har samma länk. Vi ser inte vem som har svarat vad.',
    ],
  }),
  day: ({ facts, signup, link }) => ({
    subject: `Snart: ${facts.name}`,
    parts: [
      hello(signup),
      `Nu är det nära: ”${facts.name}”, ${when(facts)}.`,
      where(facts, signup),
      page(link, 'Se eller lämna din plats'),
    ],
  }),
};
