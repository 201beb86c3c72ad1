import { checkContent } from '../../../src/core/content/check-content.ts';
import type { ContentError, DocumentKind, RawDocument } from '../../../src/core/content/content.ts';

type Data = Record<string, unknown>;

/** The smallest content that passes every rule: four groups, one dated round and one of Trappan. */
export const validProvider = {
  name: 'Ekbacka stadsdel',
  kind: 'stadsdel',
  districts: ['ekbacka'],
  summary: 'Grupper för barn i Ekbacka.',
  about: ['Ring först, om du vill.'],
  waysIn: ['direkt'],
  contact: { name: 'mottagningen', phone: '08-465 004 10' },
  confirmedOn: '2026-10-01',
};

export const validDocuments = (): RawDocument[] => [
  document('settings', 'webbplats', { name: 'Stödgrupper', city: 'Staden', sampleContent: true }),
  document('unit', 'samordning', unit()),
  ...['solrosen', 'skilda-varldar', 'trappan', 'barnkraft'].map((slug) => document('groups', slug, group())),
  document('rounds', 'solrosen-vt-2027', round()),
  document('rounds', 'trappan-vt-2027', protectedRound()),
  document('providers', 'ekbacka', validProvider),
  document('districts', 'ekbacka', { name: 'Ekbacka' }),
  ...['solrosen', 'skilda-varldar', 'trappan', 'barnkraft'].map((slug) =>
    document('childPages', slug, childPage()),
  ),
  document('youngPage', 'for-ungdomar', youngPage()),
  document('parentPage', 'for-foraldrar', parentPage()),
  document('professionals', 'for-yrkesverksamma', professionals()),
  ...['skola', 'bvc', 'socialtjanst', 'psykiatri', 'forening'].map((slug) =>
    document('professions', slug, profession()),
  ),
  document('routines', 'skyddsbedomning', routine()),
  document('leadersPage', 'for-gruppledare', leadersPage()),
  document('about', 'om', about()),
  document('history', 'bakgrund', history()),
  document('slideWords', 'bildspel', slideWords()),
  document('accessibility', 'tillganglighet', accessibility()),
];

export const document = (kind: DocumentKind, id: string, data: unknown): RawDocument => ({
  kind,
  id,
  source: `${kind}/${id}.yaml`,
  data,
});

export const round = (): Data => ({
  group: 'solrosen',
  term: 'VT 2027',
  ages: { from: 7, to: 9 },
  status: 'oppen',
  provider: 'ekbacka',
  schedule: schedule(),
});

export const schedule = (): Data => ({
  startDate: '2027-01-18',
  endDate: '2027-05-03',
  startTime: '16:30',
  endTime: '18:30',
  meetings: 14,
  place: 'Rum Linden',
});

export const protectedRound = (): Data => ({
  group: 'trappan',
  term: 'VT 2027',
  ages: { from: 7, to: 9 },
  status: 'oppen',
  provider: 'ekbacka',
});

export const group = (): Data => ({
  name: 'Gruppen',
  need: 'som har det svårt',
  situation: 'Det är svårt hemma',
  summary: 'En grupp.',
  ages: { from: 7, to: 18 },
  forWhom: ['För barn.'],
  meetings: 'En gång i veckan.',
  weekByWeek: ['Först', 'Sedan', 'Sist'].map((theme) => ({ theme, text: 'Vi leker.' })),
  secrecy: ['Ledarna har tystnadsplikt.'],
  cost: 'Gratis.',
  doesNotReplace: ['Ersätter aldrig skydd.'],
  toTheChild: ['Du är inte ensam.'],
});

const insideTheGroup = (): Data => ({
  voices: ['Elton', 'Amina'].map((name) => ({ name, age: 9, words: 'Jag lyssnade.' })),
  firstTime: ['Först', 'Sedan', 'Sist'].map((heading) => ({ heading, text: 'Ni leker.' })),
  mayRefuse: ['Nej till att prata.', 'Nej till att leka.', 'Nej till att komma.'],
  whoIsTold: ['Ledarna', 'Skolan', 'Hemma'].map((who) => ({ who, text: 'Inget.' })),
});

export const childPage = (): Data => ({
  heading: 'Är det svårt hemma?',
  lead: ['Du är inte ensam.'],
  recognise: ['Du lyssnar.', 'Du räknar.', 'Du väntar.'],
  afterRecognise: ['Då kan det vara något för dig.'],
  ...insideTheGroup(),
});

export const youngPage = (): Data => ({
  heading: 'Är det svårt hemma?',
  lead: ['Du är inte ensam.'],
  recognise: ['solrosen', 'skilda-varldar', 'trappan', 'barnkraft'].map((group) => ({ group, text: 'Så.' })),
  afterRecognise: ['Då kan det vara något för dig.'],
  ...insideTheGroup(),
  decideYourself: ['Fråga oss.'],
});

export const parentPage = (): Data => ({
  lead: ['Du behöver inte veta säkert.'],
  readSafely: 'Läs det här först.',
  chooser: [
    ...['solrosen', 'skilda-varldar', 'trappan', 'barnkraft'].map((group) => ({
      situation: 'Det är svårt',
      answer: ['Läs här.'],
      group,
    })),
    { situation: 'Jag vet inte', answer: ['Ring oss.'] },
  ],
  agreement: {
    intro: ['Båda säger ja.'],
    cases: ['Ja', 'Nej'].map((situation) => ({ situation, answer: ['Ring oss.'] })),
  },
  waysIn: ['Båda går bra.'],
  sayToTheChild: ['Jag ser dig.', 'Det är inte ditt fel.', 'Vi provar.'],
  leaveUnsaid: ['Lova inte.'],
  costs: ['Tid.'],
  gives: ['Andra barn.'],
  doesNotReplace: ['Ersätter aldrig skydd.'],
});

export const unit = (): Data => ({
  name: 'Föräldrarådgivningen',
  phone: '08-465 004 10',
  phoneHours: [{ days: 'måndag', from: '09:00', to: '16:00' }],
  address: ['Skolgatan 12'],
  answerWithinDays: 2,
  people: [{ name: 'Maja', role: 'samordnare' }],
  onCall: { name: 'Socialjouren', phone: '08-465 004 30' },
  reportConcern: { name: 'Mottagningen', phone: '08-465 004 20' },
});

const professionalWords = (): Data => ({
  heading: 'För dig',
  lead: 'Läs.',
  signs: ['Trött.', 'Rädd.', 'Arg.'],
  say: [{ to: 'Till barnet', words: 'Hur är det?' }],
});

export const professionals = (): Data => ({
  ...professionalWords(),
  signsMean: 'Fråga.',
  consent: ['Fråga först.', 'Fråga båda.', 'Skriv upp.'],
  reportConcern: ['Anmäl genast.', 'Ring.'],
});

export const profession = (): Data => ({ name: 'Skola', who: 'Kurator', ...professionalWords() });

export const routine = (): Data => ({
  name: 'Skydd',
  order: 1,
  forWhom: 'För samordnare',
  summary: 'Gör så här.',
  blanks: ['Ärendekod'],
  steps: [
    { heading: 'Först', checks: ['Läs.'] },
    { heading: 'Sedan', checks: ['Ring.'] },
  ],
});

export const leadersPage = (): Data => ({
  heading: 'För gruppledare',
  lead: 'Läs.',
  networks: [{ name: 'Beroende', text: 'Vi ses.' }],
  sections: [{ heading: 'Handledning', text: ['Ring.'] }],
});

export const about = (): Data => ({
  heading: 'Om oss',
  lead: 'Vi svarar.',
  sections: [{ heading: 'Vilka vi är', text: ['Samordnare.'] }],
  promised: ['Att höra av oss.'],
  notPromised: ['Att en grupp räcker.'],
});

export const history = (): Data => ({
  heading: 'Bakgrund',
  lead: 'Det här är historia.',
  sections: [{ heading: 'Förr', text: ['Då.'] }],
  timeline: [{ years: '2004–2006', name: 'Först', text: 'Det började.' }],
  others: [{ name: 'En förening', text: 'Höll grupper.' }],
  livesOn: [{ heading: 'Nu', text: ['Kvar.'] }],
});

export const slideWords = (): Data => ({
  decks: ['5-minuter', '15-minuter', '30-minuter'].map((deck) => ({
    deck,
    heading: 'Stödgrupper',
    lead: 'Vad de är.',
    seconds: 60,
    notes: ['Hej.'],
  })),
  slides: [
    ...Array.from({ length: 2 }, () => slide('5-minuter', 100)),
    ...Array.from({ length: 2 }, () => slide('15-minuter', 300)),
    ...Array.from({ length: 3 }, () => slide('30-minuter', 290)),
  ],
});

const slide = (deck: string, seconds: number): Data => ({
  deck,
  shows: 'grupper',
  heading: 'Fyra grupper',
  seconds,
  notes: ['Läs namnen.'],
});

export const accessibility = (): Data => ({
  service: 'Stödgrupper',
  actor: 'Föräldrarådgivningen',
  conformance: 'delvis',
  shortcomings: [{ heading: 'Tiden', what: 'Den går ut.', why: 'Säkerhet.', instead: 'Börja om.' }],
  unreasonable: [],
  notCovered: [],
  assessedOn: '2026-11-24',
  updatedOn: '2026-11-24',
  assessedBy: 'Vår egen.',
  method: ['Ett program.'],
  feedback: { email: 'namn@example.se', answerWithinDays: 5 },
  supervisor: { name: 'Digg', url: 'https://www.digg.se/tdosanmalan' },
});

/** The valid documents with one of them put in the place of its namesake, or added. */
export const withDocument = (kind: DocumentKind, id: string, data: unknown): RawDocument[] => [
  ...withoutDocument(kind, id),
  document(kind, id, data),
];

export const withoutDocument = (kind: DocumentKind, id: string): RawDocument[] =>
  validDocuments().filter((other) => other.kind !== kind || other.id !== id);

/** What an editor is told, or nothing when the content is valid. */
export const errorsIn = (documents: RawDocument[]): ContentError[] => {
  const checked = checkContent(documents);
  return checked.ok ? [] : checked.errors;
};

/** What an editor is told of one changed round. */
export const errorsInRound = (data: unknown): ContentError[] =>
  errorsIn(withDocument('rounds', 'solrosen-vt-2027', data));
