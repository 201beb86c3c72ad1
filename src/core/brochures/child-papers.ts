import { childrenFront } from '../content/children-front.ts';
import { nationalLines } from '../content/national-lines.ts';
import { dateIn } from '../language/local-dates.ts';
import { swedish } from '../language/page-language.ts';
import type { ShortAddress } from './brochure.ts';
import type { BrochureSetting } from './shared-parts.ts';
import { hoursOf, shortAddress } from './shared-parts.ts';

export const childPaperKinds = ['poster', 'card'] as const;
export type ChildPaperKind = (typeof childPaperKinds)[number];

/**
 * A poster, or a card for the pocket, to a child who may not be seen with it: neither group nor what is wrong at home stands on it, and the
 * front of the card says nothing at all to who finds it.
 */
export type ChildPaper = {
  /** Its file's name without an ending: `affisch-barn`. */
  name: string;
  kind: ChildPaperKind;
  readers: 'children' | 'young';
  lang: string;
  title: string;
  /** The card's front. */
  front: string;
  heading: string;
  lead: string;
  linkLead: string;
  numbers: readonly { lead: string; phone: string; hours: readonly string[] }[];
  sender: string;
  validOn: string;
  /** What the drawing shows, in words. */
  drawingAlt: string;
} & ShortAddress;

/** The posters and the cards on the day `today`: to children, and to those who are 13 or older. */
export const childPapers = ({ content, today, site }: Omit<BrochureSetting, 'language'>): ChildPaper[] =>
  childPaperKinds.flatMap((kind) =>
    (['children', 'young'] as const).map((readers): ChildPaper => {
      const { unit, youngPage } = content;
      const isYoung = readers === 'young';
      const { heading, lead } = isYoung
        ? { heading: youngPage.heading, lead: youngPage.lead[0] ?? '' }
        : childrenFront;
      return {
        name: `${kind === 'poster' ? 'affisch' : 'kort'}-${isYoung ? 'unga' : 'barn'}`,
        kind,
        readers,
        lang: swedish.lang,
        title: `${kind === 'poster' ? 'Affisch' : 'Kort'} för ${isYoung ? 'dig som är 13 eller äldre' : 'barn'}`,
        front: 'Bra att ha',
        heading,
        lead,
        linkLead: isYoung ? 'Läs mer eller skriv till oss' : 'Läs mer och skriv till oss',
        numbers: [
          { lead: 'Ring och prata med oss', phone: unit.phone, hours: hoursOf(unit, swedish) },
          { lead: 'Bris, om du vill prata med någon nu', phone: nationalLines.children.phone, hours: [] },
          { lead: 'Om du är i fara', phone: nationalLines.danger.phone, hours: [] },
        ],
        sender: unit.name,
        validOn: `Uppgifterna gällde ${dateIn(swedish.lang, today)}.`,
        drawingAlt: isYoung
          ? 'Två unga sitter längst ut på en brygga, sedda bakifrån.'
          : 'Kuddar i en ring, med kritor och en teckning i mitten.',
        ...shortAddress(
          { kind: readers, form: kind === 'poster' ? 'wall' : 'hand' },
          { site, language: swedish },
        ),
      };
    }),
  );
