import { childAgeMax, childAgesMax, messageCharactersMax } from './fields.ts';

/** Why an answer cannot be taken: what to do, in Swedish. Other systems read these sentences too. */
export const reasons = {
  empty: 'Skriv något här, fältet är tomt.',
  notText: 'Skriv en text här.',
  several: 'Här kom flera svar på samma fråga. Skriv ett.',
  tooLong: (charactersMax: number, characters: number) =>
    `Korta texten till högst ${charactersMax} tecken. Nu är den ${characters}.`,
  invisible:
    'Texten innehåller ett osynligt tecken som vi inte kan ta emot. Skriv om texten, eller klistra in den utan formatering.',
  personalNumber:
    'Här står något som ser ut som ett personnummer. Ta bort det: vi behöver det inte. Är det ett telefonnummer, skriv det i fältet för telefon.',
  phone: 'Kontrollera telefonnumret. Skriv riktnummer först, till exempel 070-174 06 05.',
  email: 'Kontrollera e-postadressen. Den ska se ut som namn@example.se.',
  ownAge: 'Skriv hur gammal du är.',
  childAge: 'Skriv barnets ålder i hela år.',
  ageInDigits: 'Skriv åldern med siffror, i hela år.',
  ageBetween: `Skriv en ålder mellan 0 och ${childAgeMax} år.`,
  oneAge: 'Skriv en ålder.',
  agesAtMost: (most: number) => `Skriv högst ${most} åldrar.`,
  groups: 'Välj minst ett svar. Är du osäker: välj ”Vet inte än”.',
  group: 'Välj bland svaren i listan. Är du osäker: välj ”Vet inte än”.',
  listed: 'Välj bland svaren i listan.',
  contactTime: 'Välj när det passar att vi hör av oss.',
  guardians: 'Välj det som stämmer om den andra vårdnadshavaren.',
  reachParent: 'Skriv telefonnummer eller e-post, så att vi kan nå dig.',
  adultsKnow: 'Välj om någon vuxen hemma vet att du skriver.',
  reachChild: 'Skriv hur vi når dig: telefon, e-post eller en vuxen på din skola.',
  name: 'Skriv ditt namn.',
  role: 'Skriv ditt yrke eller din roll.',
  organisation: 'Skriv var du arbetar.',
  familyConsent: 'Fråga familjen först. Utan deras ja kan vi inte ta emot anmälan.',
  consentFrom: 'Välj vem som har sagt ja.',
  reachProfessional: 'Skriv ditt telefonnummer eller din e-post.',
  reachFamily: 'Skriv familjens telefonnummer eller e-post.',
  unknownField: 'Fältet finns inte i den här anmälan. Ta bort det.',
} as const;

/** All of them, for those who put them into other languages. */
export const everyReason: readonly string[] = Object.values({
  ...reasons,
  tooLong: reasons.tooLong(messageCharactersMax, messageCharactersMax + 1),
  agesAtMost: reasons.agesAtMost(childAgesMax.parent),
});
