import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { type Brochure, BrochureError } from '../core/brochures/brochure.ts';
import { groupSlugs } from '../core/content/group-names.ts';
import { emblemDrawings, paletteOf } from './look.ts';
import { qrDrawing } from './qr-drawing.ts';
import { typstCompiler } from './typst.ts';

/** A brochure as files: a PDF/UA-1, its front as SVG, and how many pages it has. */
export type TypesetBrochure = { pdf: Uint8Array; frontSvg: string; pages: number };

/** Pages of a brochure: fewer is a leaflet, more is read by nobody. */
export const pagesMin = 4;
export const pagesMax = 8;

/**
 * Sets brochures with one compiler, which keeps its fonts and templates warm. `root` is the project's folder. The same
 * brochure on the same day (ISO 8601) gives the same bytes.
 */
export const typesetter = (root: URL) => {
  const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
  const compiler = typstCompiler(root, 'src/documents/brochures/');
  const palette = paletteOf(read('src/styles/tokens.css'));
  const emblems = emblemDrawings(palette, read('src/styles/emblems.css'), (component) =>
    read(`src/components/emblems/${component}.astro`),
  );

  return (brochure: Brochure, today: string): TypesetBrochure => {
    const [year, month, day] = today.split('-').map(Number);
    const [lang = 'sv', region] = brochure.lang.split('-');
    const shown = {
      ...unbroken(brochure),
      lang,
      region: region ?? null,
      palette,
      emblems,
      emblemOrder: groupSlugs,
      qr: qrDrawing(brochure.back.link),
      date: { year, month, day },
    };
    const file = fileURLToPath(new URL(`src/documents/brochures/${brochure.kind}.typ`, root));
    const brochureJson = JSON.stringify(shown);
    const compile = (part: 'all' | 'front') => {
      const compiled = compiler.compile({ mainFilePath: file, inputs: { brochure: brochureJson, part } });
      const wrong = compiled.takeDiagnostics();
      if (wrong || !compiled.result) throw faultOf(brochure, compiler, wrong);
      return compiled.result;
    };
    const document = compile('all');
    const pages = document.numOfPages;
    if (pages < pagesMin || pages > pagesMax) throw wrongLength(brochure, pages);
    const pdf = compiler.pdf(document, {
      pdfStandard: 'ua-1',
      creationTimestamp: Date.parse(`${today}T00:00:00Z`) / 1000,
    });
    return { pdf, frontSvg: compiler.plainSvg(compile('front')), pages };
  };
};

/** A number to ring stays on its line. */
const unbroken = (brochure: Brochure): Brochure =>
  JSON.parse(JSON.stringify(brochure).replace(/(?<=\d) (?=\d{2,3}\b)/g, '\u00a0'));

const wrongLength = (brochure: Brochure, pages: number): BrochureError =>
  new BrochureError({
    brochure: brochure.name,
    source: sourceOf(brochure),
    field: longest(brochure),
    expected: `Broschyren blir ${pages} sidor och ska vara ${pagesMin} till ${pagesMax}. ${pages > pagesMax ? 'Korta texten' : 'Skriv mer'}.`,
  });

/** What the compiler says, with the document to look into. */
const faultOf = (brochure: Brochure, compiler: NodeCompiler, wrong: NodeError | null): BrochureError => {
  const said = wrong ? compiler.fetchDiagnostics(wrong).map(({ message }) => message) : ['Inget blev satt.'];
  const place = said.join(' ');
  return new BrochureError({
    brochure: brochure.name,
    source: sourceOf(brochure),
    field: place.includes('framsidan') ? 'framsidan' : place.includes('baksidan') ? 'baksidan' : 'texten',
    expected: place,
  });
};

/** Where an editor finds the words of a brochure. */
const sourceOf = ({ kind, group, languageCode }: Brochure): string => {
  const folder = languageCode ? `content/sprak/${languageCode}/` : 'content/';
  if (kind === 'child') return `content/for-barn/${group}.yaml`;
  if (kind === 'parent') return `${folder}stodgrupper/${group}.yaml`;
  return kind === 'professional' ? 'content/sidor/for-yrkesverksamma.yaml' : `${folder}stodgrupper/`;
};

/** The heading under which most is written: there it can be made shorter. */
const longest = ({ sections }: Brochure): string =>
  sections.toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0]?.heading ?? '';
