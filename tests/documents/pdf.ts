import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Block, Brochure } from '../../src/core/brochures/brochure.ts';
import type { ChildPaper } from '../../src/core/brochures/child-papers.ts';

type Node = { role?: string; alt?: string; lang?: string; children?: Node[]; type?: string; id?: string };

/** What a PDF says to a program that reads it aloud. */
export const readPdf = async (bytes: Uint8Array) => {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const { info, metadata } = await document.getMetadata();
  const outline: { title: string; items: unknown[] }[] = (await document.getOutline()) ?? [];
  const titles = (items: typeof outline): string[] =>
    items.flatMap(({ title, items: below }) => [title, ...titles(below as typeof outline)]);
  const nodes: Node[] = [];
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const tree = (await page.getStructTree()) as Node | null;
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const said = new Map<string, string>();
    const open: string[] = [];
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast(Boolean);
        if (id) said.set(id, (said.get(id) ?? '') + item.str);
      } else if (item.type.startsWith('begin')) open.push(item.id ?? '');
      else if (item.type === 'endMarkedContent') open.pop();
    }
    walk(tree, (node) => {
      nodes.push(node);
      if (node.type === 'content' && node.id) texts.push(said.get(node.id) ?? '');
    });
  }
  const mark = await document.getMarkInfo();
  const read = {
    marked: (mark as { Marked?: boolean } | null)?.Marked === true,
    language: (info as { Language?: string }).Language,
    title: (info as { Title?: string }).Title,
    pdfUa: (metadata?.getRaw() as string | undefined)?.includes('<pdfuaid:part>1</pdfuaid:part>') === true,
    bookmarks: titles(outline),
    figureAlts: nodes.filter(({ role }) => role === 'Figure').map(({ alt = '' }) => alt),
    pages: document.numPages,
    roles: [...new Set(nodes.flatMap(({ role }) => role ?? []))],
    /** In the order of the tags, which is that in which it is read aloud. */
    text: bare(texts.join('')),
  };
  await task.destroy();
  return read;
};

const walk = (node: Node | null, visit: (node: Node) => void): void => {
  if (!node) return;
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
};

/** What stands on each page of a PDF without tags, in the order in which it was drawn. */
export const readSides = async (bytes: Uint8Array): Promise<string[]> => {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const sides: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    sides.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await task.destroy();
  return sides;
};

/** Without what typesetting adds or moves: spaces, line breaks, hyphens and the points of lists. */
export const bare = (text: string): string => text.replace(/[\s\u00ad\u2010•-]/g, '');

/** Every word of a brochure in the order of reading. */
export const wordsOf = ({ cover, sections, back }: Brochure): string[] => [
  cover.heading,
  cover.lead,
  ...cover.small,
  back.address[0] ?? '',
  ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(wordsOfBlock)]),
  back.heading,
  ...back.texts,
  back.phone,
  ...back.hours,
  ...back.people,
  back.linkLead,
  back.linkText,
  back.urgent,
  ...back.address,
  back.validOn,
];

/** Every word of a sheet for the wall in the order of reading. */
export const wordsOfWall = ({ kind, cover, sections, back }: Brochure): string[] => [
  cover.heading,
  cover.lead,
  ...(kind === 'offer' ? [] : cover.small),
  ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(wordsOfBlock)]),
  back.heading,
  ...back.texts,
  back.phone,
  ...back.hours,
  back.linkLead,
  back.linkText,
  back.urgent,
  `${back.address[0]}. ${back.validOn}`,
];

/** Every word of a poster or of one card in the order of reading. */
export const wordsOfChildPaper = (paper: ChildPaper): string[] => {
  const numbers = paper.numbers.flatMap(({ lead, phone, hours }) => [lead, phone, ...hours]);
  return paper.kind === 'card'
    ? [paper.front, ...numbers, paper.linkText, paper.validOn]
    : [
        paper.heading,
        paper.lead,
        paper.linkLead,
        paper.linkText,
        ...numbers,
        `${paper.sender}. ${paper.validOn}`,
      ];
};

const wordsOfBlock = (block: Block): readonly string[] => {
  switch (block.is) {
    case 'paragraphs':
      return block.texts;
    case 'list':
      return block.items;
    case 'steps':
      return block.items.flatMap(({ heading, text }) => [heading, text]);
    case 'said':
      return block.items.flatMap(({ words, by }) => [words, by]);
    case 'rounds':
      return block.items.flatMap(({ name, lines }) => [name, ...lines]);
    case 'groups':
      return block.items.flatMap(({ name, ages, texts }) => [name, ages, ...texts]);
  }
};
