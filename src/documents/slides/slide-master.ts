import { type Box, layouts } from './geometry.ts';

/** PowerPoint counts in English Metric Units. */
const emu = (inches: number): number => Math.round(inches * 914400);

/**
 * The master with places for a title and for text, from which every layout takes its own, and with their styles: PptxGenJS
 * writes none, and centres titles.
 */
export const withSlideMaster = (xml: string): string =>
  xml
    .replace('</p:grpSpPr>', `</p:grpSpPr>${places.join('')}`)
    .replace(/(<p:titleStyle>\s*<a:lvl1pPr) algn="ctr"/, '$1 algn="l"')
    .replace(
      /(<p:titleStyle>.*?<a:defRPr) sz="4400"(.*?)<a:schemeClr val="tx1"\/>/s,
      '$1 sz="3600" b="1"$2<a:schemeClr val="tx2"/>',
    )
    .replace(
      /(<p:bodyStyle>\s*)<a:lvl1pPr marL="342900" indent="-342900"(.*?)<a:buFont[^>]*\/><a:buChar[^>]*\/>(<a:defRPr) sz="3200"/s,
      '$1<a:lvl1pPr marL="0" indent="0"$2<a:buNone/>$3 sz="2400"',
    );

const placeOf = (name: string, type: 'title' | 'body', { x, y, w, h }: Box, prompt: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="0" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${type}"${type === 'body' ? ' idx="1"' : ''}/></p:nvPr></p:nvSpPr>` +
  `<p:spPr><a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
  `<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"${type === 'title' ? ' anchor="b"' : ''}><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="sv-SE"/><a:t>${prompt}</a:t></a:r></a:p></p:txBody></p:sp>`;

const places = layouts.text.places.flatMap((place) =>
  place.holds === 'picture'
    ? []
    : [placeOf(place.name, place.holds, place, place.holds === 'title' ? 'Rubrik' : 'Text')],
);
