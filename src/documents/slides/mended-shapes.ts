import type { SlideLayout } from '../../core/slides/slide-deck.ts';
import { layouts, type Place } from './geometry.ts';

/**
 * What stands in a layout's place follows it: where it is, how large its words are, and their colour. Whoever changes the
 * layout changes every slide that has it.
 */
export const ofSlide = (xml: string, layout: SlideLayout | undefined): string =>
  withKinds(numbered(xml)).replace(shape, (each) => {
    if (!each.includes('<p:ph ')) return each;
    if (each.startsWith('<p:sp>') && !each.includes('<a:t>')) return '';
    const placed = each.replace(/<p:spPr>.*?<\/p:spPr>/s, '<p:spPr/>').replace(/ ?hasCustomPrompt="1"/, '');
    if (each.includes('type="sldNum"'))
      return placed.replace(/<a:lstStyle>.*?<\/a:lstStyle>/s, '<a:lstStyle/>');
    const name = /<p:cNvPr [^>]*name="([^"]*)"/.exec(each)?.[1];
    const place = layout && layouts[layout].places.find((one) => one.name === name);
    return withoutOwnForm(placed, place)
      .replace(/<a:bodyPr[^>]*?(\/>|>.*?<\/a:bodyPr>)/s, '<a:bodyPr><a:normAutofit/></a:bodyPr>')
      .replace(/<a:pPr[^>]*>(?:(?!<\/a:pPr>|<a:buChar).)*<\/a:pPr>/gs, spaceAlone)
      .replace(
        /<a:pPr[^>]*>(?:(?!<\/a:pPr>).)*<a:buChar.*?<\/a:pPr>/gs,
        '<a:pPr marL="342900" indent="-342900"><a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>',
      )
      .replace(/<a:solidFill><a:srgbClr val="000000"\/><\/a:solidFill>/g, '');
  });

/** PptxGenJS repeats the layout's size, weight and colour in every run; only what differs from it is the slide's own. */
const withoutOwnForm = (xml: string, place: Place | undefined): string => {
  if (place === undefined || place.holds === 'picture') return xml;
  const isTitle = place.holds === 'title';
  const inherited = xml
    .replaceAll(` sz="${place.size * 100}"`, '')
    .replaceAll(`<a:solidFill><a:schemeClr val="${isTitle ? 'tx2' : 'tx1'}"/></a:solidFill>`, '');
  return isTitle ? inherited.replaceAll(' b="1"', '') : inherited;
};

/** Of a paragraph's own form, the space above it: the rest is its layout's. */
const spaceAlone = (form: string): string => {
  const space = /<a:spcBef>.*?<\/a:spcBef>/s.exec(form)?.[0];
  return space ? `<a:pPr>${space}</a:pPr>` : '';
};

export const ofLayout = (xml: string): string =>
  withKinds(numbered(xml))
    .replace('<p:cSld name="DEFAULT">', '<p:cSld name="Tom">')
    .replace(/<a:solidFill><a:srgbClr val="000000"\/><\/a:solidFill>/g, '')
    .replace(/<p:cNvPr id="(\d+)" name="(?:Shape|Rektangel)[^"]*"/g, '<p:cNvPr id="$1" name="Kant"');

/** A slide's number is a place of the master, and written anew wherever the slide is moved. */
export const numbered = (xml: string): string =>
  xml
    .replaceAll('name="Slide Number Placeholder 0"', 'name="Bildnummer"')
    .replaceAll('type="sldNum" sz="quarter" idx="4294967295"', 'type="sldNum" sz="quarter" idx="12"')
    .replace(/(type="slidenum">.*?<a:t>)(?:null|1\d{3})</s, '$1‹#›<');

const shape = /<p:(sp|pic)>.*?<\/p:\1>/gs;

const pictureNames = new Set(
  Object.values(layouts).flatMap(({ places }) =>
    places.flatMap(({ name, holds }) => (holds === 'picture' ? [name] : [])),
  ),
);

/** A picture's place says that it is one, and a title has no number: there is one of it. */
const withKinds = (xml: string): string =>
  xml.replace(
    /name="([^"]*)"((?:(?!<p:ph\b).)*?)<p:ph\s([^>]*?)\/>/gs,
    (_all, name: string, between: string, said: string) => {
      const kept = said.replace(/\s+/g, ' ').trim();
      const ph = kept.includes('type="title"') ? kept.replace(/idx="\d+" ?/, '') : kept;
      return `name="${name}"${between}<p:ph ${pictureNames.has(name) ? 'type="pic" ' : ''}${ph}/>`;
    },
  );
