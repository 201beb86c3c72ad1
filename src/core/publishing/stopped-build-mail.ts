import type { ContentError, DocumentKind } from '../content/content.ts';
import type { FrozenMail } from '../outbox/outbox.ts';
import { fieldTitles } from './field-titles.ts';

/** Why a build stopped before it had a site: documents that are wrong, or content that could not be read. */
export type StoppedBuild =
  | {
      because: 'wrong-documents';
      errors: readonly ContentError[];
      kindOf(source: string): DocumentKind | undefined;
    }
  | { because: 'unreadable'; reason: string };

/** More than anybody mends at once; the build's log has them all. */
const errorsMax = 50;

/**
 * The mail to whoever has published: what stopped the build and what to do. Its bytes are the same each time that the
 * same thing stops it. `titleOf` says what the Studio calls a field; `studioUrl` is where it is.
 */
export const stoppedBuildMail = ({
  stopped,
  titleOf,
  studioUrl,
  from,
  to,
}: {
  stopped: StoppedBuild;
  titleOf(way: string): string | undefined;
  studioUrl: string | undefined;
  from: string;
  to: string;
}): FrozenMail => ({
  from,
  to,
  ...(stopped.because === 'unreadable'
    ? {
        subject: 'Webbplatsen kunde inte hämta innehållet',
        text: unreadableText(stopped.reason),
      }
    : {
        subject: 'Webbplatsen väntar på en rättelse',
        text: wrongText(stopped, titleOf, studioUrl),
      }),
});

const unreadableText = (reason: string): string =>
  [
    'Hej,',
    '',
    'Det senaste som är publicerat syns inte än. Det här hände:',
    '',
    `  ${oneLine(reason)}`,
    '',
    'Du behöver inte göra om något. Webbplatsen försöker igen av sig själv, senast i natt. Står det något ovan om en',
    'inställning, eller syns det nya inte i morgon: skicka mejlet vidare till den som sköter driften.',
    '',
  ].join('\n');

const wrongText = (
  { errors, kindOf }: StoppedBuild & { because: 'wrong-documents' },
  titleOf: (way: string) => string | undefined,
  studioUrl: string | undefined,
): string => {
  const told = errors.slice(0, errorsMax);
  const sources = [...new Set(told.map(({ source }) => source))];
  const inDocument = (wanted: string) =>
    told.filter(({ source }) => source === wanted).map((error) => line(error, kindOf(wanted), titleOf));
  return [
    'Hej,',
    '',
    'Det senaste som är publicerat syns inte än, för något behöver rättas först. Webbplatsen ligger kvar som den var.',
    '',
    ...sources.flatMap((source) => [oneLine(source), ...inDocument(source), '']),
    ...(errors.length > errorsMax
      ? [`Det finns ${errors.length - errorsMax} rättelser till. Byggets logg visar alla.`, '']
      : []),
    'Gör så här:',
    '',
    studioUrl ? `  1. Öppna dokumentet i Studion: ${studioUrl}` : '  1. Öppna dokumentet i Studion.',
    '  2. Rätta det som står ovan och publicera igen.',
    '',
    'Sedan byggs webbplatsen av sig själv, senast i natt. Är något oklart: skicka mejlet vidare till den som sköter',
    'driften.',
    '',
  ].join('\n');
};

const line = (
  { field, expected }: ContentError,
  kind: DocumentKind | undefined,
  titleOf: (way: string) => string | undefined,
): string => {
  const titles = fieldTitles(field, (way) => titleOf(`${kind ?? ''}.${way}`));
  return `  - ${titles === '' ? '' : `${titles}: `}${oneLine(expected)}`;
};

/** An editor may have written line breaks into a name. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
