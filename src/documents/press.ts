import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { groupSlugs } from '../core/content/group-names.ts';
import { siteLook } from './look.ts';

/** What a template made of its words. */
export type Pressed = {
  pages: number;
  /** Accessible: PDF/UA-1, tagged; the compiler refuses a picture without words. */
  pdf(): Uint8Array;
  /** For the printer alone: nothing in it can be read aloud. */
  sheets(): Uint8Array;
  /** The first page as a picture. */
  svg(): string;
};

/** What the compiler says of a template that it cannot set, in its own words. */
export class PressError extends Error {}

const fonts = ['400Regular', '500Medium', '600SemiBold', '700Bold'].map(
  (weight) => `node_modules/@expo-google-fonts/figtree/${weight}/Figtree_${weight}.ttf`,
);

/** A brochure is set three times in a row: whole, its front, as a booklet. */
const settingsRemembered = 3;

/**
 * One Typst compiler, which keeps its fonts and templates warm. `root` is the project's folder, `folder` that of the
 * templates below it. The same words on the same day give the same bytes.
 */
export const press = (root: URL, folder: string) => {
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL(folder, root)),
    fontArgs: [{ fontBlobs: fonts.map((path) => readFileSync(new URL(path, root))) }],
  });
  /** Lays a file of this name beside the templates. */
  const lay = (name: string, content: Uint8Array | string) =>
    compiler.mapShadow(fileURLToPath(new URL(`${folder}${name}`, root)), Buffer.from(content));
  const layWords = (name: string, words: unknown) => lay(`${name}.json`, JSON.stringify(words));
  layWords('look', { ...siteLook(root), emblemOrder: groupSlugs });

  /** Sets `words` with `{template}.typ` on the day `today` (ISO 8601). Throws `PressError` when that goes wrong. */
  const set = (template: string, words: object, today: string, part = 'all'): Pressed => {
    const [year, month, day] = today.split('-').map(Number);
    layWords('words', { ...words, date: { year, month, day } });
    layWords('part', part);
    // What the compiler remembers is shared by all that it sets, and grows without end.
    compiler.evictCache(settingsRemembered);
    const compiled = compiler.compile({
      mainFilePath: fileURLToPath(new URL(`${folder}${template}.typ`, root)),
    });
    const wrong = compiled.takeDiagnostics();
    const { result } = compiled;
    if (wrong || !result)
      throw new PressError(
        wrong
          ? compiler
              .fetchDiagnostics(wrong)
              .map(({ message }) => message)
              .join(' ')
          : 'Inget blev satt.',
      );
    const creationTimestamp = Date.parse(`${today}T00:00:00Z`) / 1000;
    return {
      pages: result.numOfPages,
      pdf: () => compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp }),
      sheets: () => compiler.pdf(result, { creationTimestamp, pdfTags: false }),
      svg: () => compiler.plainSvg(result),
    };
  };

  return { set, lay };
};
