import type { RichText, Span } from './rich-text.ts';
import { spansOf, writtenAs } from './rich-text.ts';

/** A block of Sanity's portable text, as far as it is read here. Everything in it may be missing or of another kind. */
type Block = {
  _type?: unknown;
  _key?: string;
  listItem?: unknown;
  children?: unknown;
  markDefs?: unknown;
  style?: unknown;
  level?: number;
};

/**
 * Portable text as it is written in files. Styles, levels and marks that the site does not have are left out, and their
 * words stay; what is no block of text is handed on as it is, for the schema to refuse.
 */
export const fromPortableText = (blocks: readonly unknown[]): unknown[] => {
  const parts: (string | { points: string[] } | object)[] = [];
  for (const each of blocks) {
    if (!isBlock(each)) {
      parts.push(each as object);
      continue;
    }
    const written = writtenAs(spansIn(each));
    const last = parts.at(-1);
    if (each.listItem === undefined) parts.push(written);
    else if (isPoints(last)) last.points.push(written);
    else parts.push({ points: [written] });
  }
  return parts;
};

/** The same text as portable text. Keys are counted, so that the same text gives the same blocks. */
export const toPortableText = (text: RichText): object[] => {
  const blocks = text.flatMap((part): { written: string; point: boolean }[] =>
    typeof part === 'string'
      ? [{ written: part, point: false }]
      : part.points.map((written) => ({ written, point: true })),
  );
  return blocks.map(({ written, point }, index) => blockOf(spansOf(written), point, `b${index}`));
};

const blockOf = (spans: readonly Span[], point: boolean, key: string): object => {
  const addresses = [...new Set(spans.flatMap(({ href }) => href ?? []))];
  const keyOf = (href: string) => `${key}l${addresses.indexOf(href)}`;
  return {
    _type: 'block',
    _key: key,
    style: 'normal',
    ...(point ? { listItem: 'bullet', level: 1 } : {}),
    markDefs: addresses.map((href) => ({ _type: 'link', _key: keyOf(href), href })),
    children: spans.map(({ text, strong, href }, index) => ({
      _type: 'span',
      _key: `${key}s${index}`,
      text,
      marks: [...(strong ? ['strong'] : []), ...(href === undefined ? [] : [keyOf(href)])],
    })),
  };
};

const spansIn = ({ children, markDefs }: Block): Span[] =>
  listOf(children).flatMap((child): Span[] => {
    const { text, marks } = objectOf(child);
    if (typeof text !== 'string' || text === '') return [];
    const named = listOf(marks);
    const link = listOf(markDefs)
      .map(objectOf)
      .find(({ _key, _type }) => _type === 'link' && named.includes(_key));
    return [
      {
        text,
        ...(named.includes('strong') ? { strong: true as const } : {}),
        ...(typeof link?.href === 'string' ? { href: link.href } : {}),
      },
    ];
  });

const isBlock = (value: unknown): value is Block => objectOf(value)._type === 'block';

const isPoints = (part: unknown): part is { points: string[] } => Array.isArray(objectOf(part).points);

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
