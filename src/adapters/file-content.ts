import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { ContentSource, DocumentKind, RawDocument } from '../core/content/content.ts';

/** What stops the reading of a folder, said for the editor who must mend it. */
export class UnreadableContent extends Error {
  override name = 'UnreadableContent';
}

/**
 * Content in a folder of YAML files, one document a file; the file's name is the document's id.
 * `read` throws `UnreadableContent` when the folder is missing, when a file lies where none is
 * expected, or when a file is not YAML (with file, line and column).
 */
export const fileContent = (folder: string): ContentSource => ({
  async read() {
    const paths = await listed(folder);
    return Promise.all(paths.map((path) => readDocument(folder, path)));
  },
});

const folders: Record<string, DocumentKind> = {
  stodgrupper: 'groups',
  omgangar: 'rounds',
  anordnare: 'providers',
  stadsdelar: 'districts',
};

const files: Record<string, DocumentKind> = {
  'samordning.yaml': 'unit',
  'webbplats.yaml': 'settings',
};

const listed = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause) => {
    throw new UnreadableContent(`Mappen med innehåll går inte att läsa: ${folder}`, { cause });
  });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
};

const kindOf = (path: string): DocumentKind => {
  const [first = '', second, ...rest] = path.split('/');
  const kind = second === undefined ? files[first] : folders[first];
  if (kind && rest.length === 0 && extname(path) === '.yaml') return kind;
  throw new UnreadableContent(
    `Filen ${path} hör inte hemma bland innehållet. Dokument heter något på .yaml och ligger i ${Object.keys(folders).join(', ')}, eller heter ${Object.keys(files).join(' eller ')}.`,
  );
};

const readDocument = async (folder: string, path: string): Promise<RawDocument> => {
  const kind = kindOf(path);
  const lines = new LineCounter();
  const document = parseDocument(await readFile(join(folder, path), 'utf8'), {
    lineCounter: lines,
    prettyErrors: false,
  });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new UnreadableContent(
      `Filen ${path} går inte att läsa. Något är fel på rad ${line}, tecken ${col}: ${reasons[error.code] ?? 'skrivsättet följer inte YAML. Se efter indrag, kolon och citattecken'}.`,
      { cause: error },
    );
  }
  return { kind, id: basename(path, '.yaml'), source: `${basename(folder)}/${path}`, data: document.toJS() };
};

const reasons: Partial<Record<string, string>> = {
  DUPLICATE_KEY: 'samma fält står två gånger. Ta bort det ena',
  TAB_AS_INDENT: 'raden börjar med en tabb. Använd mellanslag',
  BAD_INDENT: 'indraget stämmer inte med raderna ovanför',
  MISSING_CHAR: 'ett tecken saknas, ofta ett citattecken eller en parentes',
  BLOCK_AS_IMPLICIT_KEY:
    'ett kolon för mycket, eller ett indrag som fattas. Text med kolon i ska stå inom citattecken',
  MULTILINE_IMPLICIT_KEY: 'ett kolon saknas efter fältets namn',
};
