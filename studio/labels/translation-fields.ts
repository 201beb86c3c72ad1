import type { Label } from './fields.ts';

const original: Label = ['Originalets fingeravtryck', 'Åtta tecken. Bygget säger vilka de är.'];
const door = 'Dörr';

const doorsOf = (kind: string): Record<string, Label> => ({
  [`${kind}.doors`]: 'Dörrarna',
  [`${kind}.doors.child`]: `${door} för barn`,
  [`${kind}.doors.parent`]: `${door} för föräldrar`,
  [`${kind}.doors.professional`]: `${door} för yrkesverksamma`,
  [`${kind}.doors.child.title`]: 'Rubrik',
  [`${kind}.doors.parent.title`]: 'Rubrik',
  [`${kind}.doors.professional.title`]: 'Rubrik',
});

/** Of the pages in other languages, which follow the Swedish ones. By kind and way. */
export const translationLabels: Readonly<Record<string, Label>> = {
  'languages.lang': ['Kod', 'Till exempel en-GB.'],
  'languages.dir': ['Läses', 'Från vänster eller från höger.'],
  'languageFronts.original': original,
  'languageHelps.original': original,
  'languageRegisterings.original': original,
  'languageGroups.original': original,
  'languageFronts.description': ['Beskrivning', 'Visas av sökmotorer.'],
  'languageHelps.description': ['Beskrivning', 'Visas av sökmotorer.'],
  ...doorsOf('languageFronts'),
  ...doorsOf('languageRegisterings'),
  'languageFronts.groups': 'Grupperna',
  'languageFronts.groups.unsure': 'Om du är osäker',
  'languageFronts.rounds': 'Omgångarna',
  'languageFronts.rounds.full': 'När alla är fulla',
  'languageFronts.call': 'Ring oss',
  'languageRegisterings.call': 'Ring oss',
  'languageHelps.lines': 'Hjälp nu',
  'languageHelps.lines.danger': 'Vid fara',
  'languageHelps.lines.children': 'För barn',
  'languageHelps.lines.violence': 'Vid våld',
  'languageHelps.lines.stopping': 'För den som vill sluta slå',
  'languageHelps.traces': 'Spår i telefonen',
  'languageHelps.traces.limits': 'Det hjälper inte mot',
  'languageRegisterings.ways': 'Vägar in',
  'languageRegisterings.ways.direct': 'Direkt',
  'languageRegisterings.ways.decision': 'Genom beslut',
  'languageRegisterings.guardians': 'Vårdnadshavarna',
  'languageRegisterings.next': 'Vad som händer sen',
  'languageGroups.themes': ['Teman', 'Några ord om varje.'],
  'languageWords.items.sv': ['Svenska', 'Meningen som den står på webbplatsen.'],
  'languageWords.items.blir': ['Blir', 'Samma mening på språket. Låt {namn} stå kvar.'],
};
