import { ownLabels } from './own-fields.ts';

/** What a field is called, and one sentence more where its name alone is not enough. */
export type Label = string | readonly [title: string, help: string];

/**
 * The label of the field at `path` (`rounds.schedule.place`): its own, else what fields of its name are called. Undefined
 * when nobody has named it, which a test finds.
 */
export const labelOf = (path: string): { title: string; description?: string } | undefined => {
  const label = ownLabels[path] ?? sharedLabels[path.slice(path.lastIndexOf('.') + 1)];
  if (label === undefined) return undefined;
  return typeof label === 'string' ? { title: label } : { title: label[0], description: label[1] };
};

/** By the field's name, in every kind that does not name it otherwise. */
export const sharedLabels: Readonly<Record<string, Label>> = {
  slug: ['Kortnamn', 'Står i adressen. Små bokstäver a–z, siffror och bindestreck.'],
  language: ['Språkets mapp', 'Står i adressen, till exempel en.'],
  items: 'Ord',
  name: 'Namn',
  city: 'Stad',
  sampleContent: [
    'Påhittat innehåll',
    'Slå av när allt är på riktigt. Till dess säger varje sida att staden är påhittad.',
  ],
  phone: ['Telefon', 'I grupper, till exempel 08-465 004 10.'],
  phoneHours: 'Telefontider',
  days: 'Dagar',
  from: 'Från',
  to: 'Till',
  address: ['Adress', 'En rad i taget.'],
  answerWithinDays: ['Svarar inom', 'Antal arbetsdagar.'],
  people: 'De som svarar',
  role: 'Roll',
  onCall: 'Socialjouren',
  reportConcern: 'Orosanmälan',
  need: ['Vad barnet har hemma', 'Fortsätter «för barn …».'],
  situation: ['Så är det hemma', 'Som någon säger det som inte känner gruppens namn.'],
  summary: ['Kort om', 'Står först och i listor.'],
  ages: ['Åldrar', 'Hela år, båda räknas med.'],
  forWhom: 'För vem',
  meetings: 'Träffarna',
  weekByWeek: 'Vecka för vecka',
  theme: 'Tema',
  text: 'Text',
  secrecy: ['Tystnadsplikt', 'Vad ledarna får berätta, och när.'],
  cost: 'Kostnad',
  parentGroup: 'Föräldragrupp',
  doesNotReplace: ['Ersätter inte', 'En grupp ersätter aldrig behandling, kriser eller skydd.'],
  toTheChild: ['Till barnet', 'Korta meningar, till dig.'],
  group: 'Grupp',
  term: ['Termin', 'Till exempel VT 2027 eller HT 2027.'],
  status: 'Status',
  provider: ['Anordnare', 'Den som håller gruppen.'],
  languages: ['Språk i gruppen', 'Svenska om inget väljs.'],
  visibleFrom: ['Visas från', 'Första dagen på webbplatsen. Tomt betyder genast.'],
  visibleUntil: ['Visas till', 'Sista dagen på webbplatsen. Tomt betyder så länge omgången pågår.'],
  schedule: ['Dag, tid och plats', 'Får vara tomt så länge omgången planeras.'],
  startDate: ['Startdatum', 'Första träffen.'],
  endDate: ['Slutdatum', 'Sista träffen.'],
  startTime: ['Börjar', 'Klockslag, till exempel 16:30.'],
  endTime: ['Slutar', 'Klockslag, till exempel 18:30.'],
  place: ['Plats', 'Rum och adress.'],
  districts: 'Stadsdelar',
  about: 'Om anordnaren',
  waysIn: ['Vägar in', 'Hur en familj får en plats.'],
  contact: 'Kontakt',
  email: 'E-post',
  hours: ['När någon svarar', 'I ord, till exempel vardagar 9–12.'],
  standing: ['Finns alltid', 'Samtal och grupper som inte har omgångar.'],
  form: 'Form',
  confirmedOn: ['Bekräftat', 'Dagen då anordnaren senast sa att allt stämmer.'],
  heading: 'Rubrik',
  lead: ['Ingress', 'Det första man läser.'],
  signs: ['Tecken', 'Vad du kan märka hos ett barn.'],
  say: ['Säg så här', 'Till vem, och orden.'],
  words: ['Ord', 'Hela meningar, utan citattecken.'],
  signsMean: ['Vad tecknen betyder', 'Står under varje lista med tecken.'],
  consent: ['Familjens ja', 'Hur du frågar, och vem som ska svara.'],
  who: 'Vem',
  note: ['Bra att veta', 'Det som bara den här yrkesgruppen behöver veta.'],
  order: ['Plats i listan', 'Det lägsta talet står först.'],
  blanks: ['Fylls i för hand', 'Överst på papperet. Aldrig ett namn.'],
  steps: 'Steg',
  when: ['När', 'Till exempel samma dag.'],
  checks: ['Bocka av', 'En sak i taget.'],
  routine: ['Leder till rutinen', 'Välj en annan rutin om steget leder dit.'],
  sections: 'Avsnitt',
  points: 'Punkter',
  promised: 'Det lovar vi',
  notPromised: 'Det lovar vi inte',
  networks: ['Nätverk', 'Vilka som träffas, och om vad.'],
  timeline: 'Tidslinje',
  years: ['År', 'Som det ska stå, till exempel 2004–2006.'],
  others: 'Andra som har hållit grupper',
  livesOn: 'Det som lever vidare',
};
