import { defineCollection } from 'astro:content';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { EnvironmentError, readBuildEnvironment } from '../netlify/environment.ts';
import { tellOfStoppedBuild } from '../netlify/stopped-build.ts';
import { fileContent } from './adapters/file-content.ts';
import { fileSources } from './adapters/file-sources.ts';
import { keepPictures } from './adapters/made-pictures.ts';
import { sanityContent } from './adapters/sanity-content.ts';
import { sharpPictures } from './adapters/sharp-pictures.ts';
import { checkContent } from './core/content/check-content.ts';
import type { Content, ContentSource } from './core/content/content.ts';
import { contentReport } from './core/content/content-report.ts';
import { type MadePicture, preparePictures, published } from './core/content/prepare-pictures.ts';
import { UnreadableContent } from './core/content/unreadable-content.ts';
import { languageReport } from './core/language/language-report.ts';
import type { StoppedBuild } from './core/publishing/stopped-build-mail.ts';
import { swedishOriginals, swedishSentences } from './swedish-originals.ts';

/** Content in files unless another folder is named; read relative to the project's root. */
const folder = process.env.CONTENT_DIRECTORY ?? 'content';

/** Sanity where the environment says so, else the folder. Throws the operator's line for a wrong variable. */
const sourceIn = (root: URL): ContentSource => {
  const environment = buildEnvironment();
  if (environment.CONTENT_SOURCE === 'files') return fileContent(resolve(fileURLToPath(root), folder));
  return sanityContent({
    projectId: environment.SANITY_PROJECT_ID ?? '',
    dataset: environment.SANITY_DATASET,
    token: environment.SANITY_READ_TOKEN,
    apiHost: environment.SANITY_API_HOST,
  });
};

type Place = Pick<AstroConfig, 'root' | 'cacheDir'>;
type WithPictures = Content & { pictures: MadePicture[] };

/** The content as it was read last: every collection is filled from one reading, however many there are. */
let reading: Promise<WithPictures> | undefined;
const contentOf = (place: Place): Promise<WithPictures> => {
  reading ??= readContent(place);
  return reading;
};

/** All content, checked, with its pictures made. Throws what an editor must mend, which stops the build. */
const readContent = async ({ root, cacheDir }: Place): Promise<WithPictures> => {
  const source = sourceIn(root);
  const { documents, pictures, errors } = await source
    .read()
    .then((read) => preparePictures(read, source, sharpPictures))
    .catch(async (error: unknown) => {
      if (!(error instanceof UnreadableContent)) throw error;
      await tellEditor({ because: 'unreadable', reason: error.message });
      throw stop(error.message);
    });
  const checked = checkContent(documents);
  if (!checked.ok || errors.length > 0) {
    const found = [...(checked.ok ? [] : checked.errors), ...errors];
    const kindOf = (wanted: string) => documents.find(({ source }) => source === wanted)?.kind;
    await tellEditor({ because: 'wrong-documents', errors: found, kindOf });
    throw stop(contentReport(found));
  }
  await keepPictures(new URL('pictures/', cacheDir), pictures);
  return { ...checked.content, pictures };
};

/** Who writes in Sanity does not see the build's log; who writes files does. */
const tellEditor = async (stopped: StoppedBuild): Promise<void> => {
  if (buildEnvironment().CONTENT_SOURCE === 'sanity') await tellOfStoppedBuild(stopped);
};

const buildEnvironment = () => {
  try {
    return readBuildEnvironment(process.env);
  } catch (error) {
    throw error instanceof EnvironmentError ? stop(error.message) : error;
  }
};

/** An error without a stack: an editor has no use for the lines of our code. */
const stop = (message: string): Error => {
  const error = new Error(message);
  error.stack = '';
  return error;
};

/** Says in the build's log what lags behind the Swedish original. It stops nothing: Swedish stands in meanwhile. */
const reportLanguages = async (content: Content, root: URL, say: (line: string) => void): Promise<void> => {
  const sources = await fileSources(fileURLToPath(root));
  const lines = languageReport(
    content.languages,
    swedishOriginals(content, sources),
    swedishSentences(content, sources),
  );
  say(lines.length === 0 ? 'Alla språk följer det svenska originalet.' : 'Det här väntar på översättning:');
  for (const line of lines) say(`  ${line}`);
};

/** What fills each collection; a change of one file fills them all, from one new reading. */
const fillings = new Map<string, () => Promise<void>>();
const watchers = new WeakSet<object>();

type Entry<Data> = { id: string; data: Data };

/** One collection of the checked content. Its types come from core, which has parsed it already. */
const collection = <Data extends Record<string, unknown>>(
  name: string,
  entriesOf: (content: WithPictures) => Entry<Data>[],
  report?: (content: Content, root: URL, say: (line: string) => void) => Promise<void>,
) => {
  const loader: Loader = {
    name: `${name}-loader`,
    async load({ config, logger, store, watcher }) {
      const directory = resolve(fileURLToPath(config.root), folder);
      const fill = async () => {
        const content = await contentOf(config);
        store.clear();
        for (const { id, data } of entriesOf(content)) store.set({ id, data: { ...data } });
        await report?.(content, config.root, (line) => logger.info(line));
      };
      await fill();
      fillings.set(name, fill);
      if (!watcher || watchers.has(watcher)) return;
      watchers.add(watcher);
      watcher.add(directory);
      watcher.on('all', (_event, path) => {
        if (!path.startsWith(directory)) return;
        reading = undefined;
        for (const refill of fillings.values()) refill().catch((error: Error) => logger.error(error.message));
      });
    },
  };
  return defineCollection({ loader, schema: z.custom<Data>() });
};

const bySlug = <Data extends { slug: string }>(data: Data): Entry<Data> => ({ id: data.slug, data });

export const collections = {
  groups: collection('groups', ({ groups }) => groups.map(bySlug)),
  rounds: collection('rounds', ({ rounds }) => rounds.map((data) => ({ id: data.id, data }))),
  providers: collection('providers', ({ providers }) => providers.map(bySlug)),
  districts: collection('districts', ({ districts }) => districts.map(bySlug)),
  professions: collection('professions', ({ professions }) => professions.map(bySlug)),
  routines: collection('routines', ({ routines }) => routines.map(bySlug)),
  methods: collection('methods', ({ methods }) => methods.map(bySlug)),
  lectures: collection('lectures', ({ lectures }) => lectures.map(bySlug)),
  leadersPage: collection('leadersPage', ({ leadersPage }) => [{ id: 'for-gruppledare', data: leadersPage }]),
  professionals: collection('professionals', ({ professionals }) => [
    { id: 'for-yrkesverksamma', data: professionals },
  ]),
  about: collection('about', ({ about }) => [{ id: 'om', data: about }]),
  history: collection('history', ({ history }) => [{ id: 'bakgrund', data: history }]),
  accessibility: collection('accessibility', ({ accessibility }) => [
    { id: 'tillganglighet', data: accessibility },
  ]),
  languages: collection(
    'languages',
    ({ languages }) => languages.map((data) => ({ id: data.code, data })),
    reportLanguages,
  ),
  searchWords: collection('searchWords', ({ searchWords }) =>
    // Entries are read in the order of their ids: the editor's own.
    searchWords.map((data, index) => ({ id: String(index).padStart(3, '0'), data })),
  ),
  settings: collection('settings', ({ settings }) => [{ id: 'webbplats', data: settings }]),
  unit: collection('unit', ({ unit }) => [{ id: 'samordning', data: unit }]),
  childPages: collection('childPages', ({ childPages }) => childPages.map(bySlug)),
  youngPage: collection('youngPage', ({ youngPage }) => [{ id: 'for-ungdomar', data: youngPage }]),
  pictures: collection('pictures', ({ pictures }) =>
    pictures.map((picture) => ({ id: picture.name, data: published(picture) })),
  ),
  slideWords: collection('slideWords', ({ slideWords }) => [{ id: 'bildspel', data: slideWords }]),
  parentPage: collection('parentPage', ({ parentPage }) => [{ id: 'for-foraldrar', data: parentPage }]),
};
