import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import type { Document } from 'yaml';
import { LineCounter, parseDocument, visit } from 'yaml';
import type { ContentSource, DocumentKind, RawDocument } from '../core/content/content.ts';
import { UnreadableContent } from '../core/content/unreadable-content.ts';
import { files, folders, languageFiles, languageFolders, pictureFolder } from './content-places.ts';
import { plainYaml } from './plain-yaml.ts';

/**
 * Content in a folder of YAML files, one document a file; the file's name is the document's id.
 * `read` throws `UnreadableContent` when the folder is missing, when a file lies where none is
 * expected, or when a file is not one YAML document in UTF-8 (with file, line and column).
 */
export const fileContent = (folder: string): ContentSource => ({
  async read() {
    const paths = await listed(folder);
    return Promise.all(paths.filter((path) => !isPicture(path)).map((path) => readDocument(folder, path)));
  },
  async picture(file) {
    return await readFile(join(folder, pictureFolder, file)).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return undefined;
      throw new UnreadableContent(`Filen går inte att läsa: ${pictureFolder}/${file}`, { cause });
    });
  },
  async pictureFiles() {
    const paths = (await listed(folder)).filter(isPicture);
    return paths.map((path) => ({
      file: path.slice(pictureFolder.length + 1),
      source: sourceOf(folder, path),
    }));
  },
});

const isPicture = (path: string): boolean => path.startsWith(`${pictureFolder}/`);

const listed = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause) => {
    throw new UnreadableContent(`Mappen med innehåll går inte att läsa: ${folder}`, { cause });
  });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
};

const sourceOf = (folder: string, path: string): string => `${basename(folder)}/${path}`;

/** What a path says of its document: its kind, and the language that it translates into. */
const placeOf = (folder: string, path: string): Pick<RawDocument, 'kind' | 'language'> => {
  const [first = '', language = '', ...ofLanguage] = path.split('/');
  const isTranslation = first === 'sprak' && ofLanguage.length > 0;
  const kind = isTranslation
    ? kindIn(languageFolders, languageFiles, ofLanguage)
    : kindIn(folders, files, path.split('/'));
  if (kind && extname(path) === '.yaml') return isTranslation ? { kind, language } : { kind };
  throw new UnreadableContent(
    `Filen ${sourceOf(folder, path)} hör inte hemma bland innehållet. Dokument heter något på .yaml och ligger i ${Object.keys(folders).join(', ')}, eller heter ${Object.keys(files).join(' eller ')}. Ett språk ligger i sprak/ och språkets kod: ${Object.keys(languageFiles).join(', ')} och mapparna ${Object.keys(languageFolders).join(' och ')}.`,
  );
};

const kindIn = (
  folders: Record<string, DocumentKind>,
  files: Record<string, DocumentKind>,
  path: readonly string[],
): DocumentKind | undefined =>
  files[path.join('/')] ?? (path.length === 2 ? folders[path[0] ?? ''] : undefined);

/** The bytes as text. A file saved in another encoding would turn å, ä and ö into question marks. */
const textOf = async (folder: string, path: string): Promise<string> => {
  const bytes = await readFile(join(folder, path));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UnreadableContent(`Filen ${sourceOf(folder, path)} är inte sparad som UTF-8. Spara den så.`, {
      cause,
    });
  }
};

const readDocument = async (folder: string, path: string): Promise<RawDocument> => {
  const place = placeOf(folder, path);
  const source = sourceOf(folder, path);
  const text = await textOf(folder, path);
  const plainly = plainYaml(text);
  if (plainly) return { ...place, id: basename(path, '.yaml'), source, data: plainly.data };
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  const [fault] = faultsOf(document, text);
  if (fault) {
    const { line, col } = placeIn(text, fault.position);
    throw new UnreadableContent(
      `Filen ${source} går inte att läsa. Se på rad ${line}, tecken ${col}, och raden före: ${reasons[fault.code] ?? reasons.OTHER}.`,
    );
  }
  return { ...place, id: basename(path, '.yaml'), source, data: document.toJS() };
};

type Fault = { position: number; code: string };

/** YAML's own errors, its warnings (tags), and aliases: a text that begins with `*` is meant as text. */
const faultsOf = (document: Document.Parsed, text: string): Fault[] => {
  const faults = [...document.errors, ...document.warnings].map(({ pos, code }): Fault => {
    return { position: pos[0], code };
  });
  // Looking at every node of a document takes a while, and nearly none has an asterisk in it.
  if (!text.includes('*')) return faults;
  visit(document, {
    Alias: (_key, alias) => {
      faults.push({ position: alias.range?.[0] ?? 0, code: 'BAD_SCALAR_START' });
    },
  });
  return faults;
};

/** Lines are counted for the one document that has a fault, not for all that have none. */
const placeIn = (text: string, position: number): { line: number; col: number } => {
  const lines = new LineCounter();
  parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  return lines.linePos(position);
};

const reasons: Partial<Record<string, string>> & { OTHER: string } = {
  BAD_INDENT: 'indraget stämmer inte, eller en parentes är inte stängd',
  BAD_SCALAR_START: 'en text som börjar med ett särskilt tecken ska stå inom citattecken',
  BLOCK_AS_IMPLICIT_KEY: 'indraget stämmer inte, eller så ska en text med kolon stå inom citattecken',
  DUPLICATE_KEY: 'samma fält står två gånger. Ta bort det ena',
  MISSING_CHAR: 'ett citattecken saknas i slutet av en text',
  MULTILINE_IMPLICIT_KEY: 'ett kolon saknas efter fältets namn',
  MULTIPLE_DOCS: 'tre streck börjar ett nytt dokument. Ta bort dem, eller gör en egen fil',
  TAB_AS_INDENT: 'raden börjar med en tabb. Använd mellanslag',
  TAG_RESOLVE_FAILED: 'en text som börjar med utropstecken ska stå inom citattecken',
  OTHER: 'skrivsättet följer inte YAML. Se efter indrag, kolon och citattecken',
};
