/** What a mail says: paragraphs, and links that stand alone. The same words become text and HTML. */
export type MailPart = string | { link: string; words: string };

/** The mail as plain text. */
export const mailText = (parts: readonly MailPart[]): string =>
  `${parts.map((part) => (typeof part === 'string' ? part : `${part.words}:\n${part.link}`)).join('\n\n')}\n`;

/** The same as HTML that loads nothing: no picture, no style sheet, no font. Whoever turns HTML off misses nothing. */
export const mailHtml = (subject: string, parts: readonly MailPart[]): string =>
  [
    '<!doctype html>',
    '<html lang="sv">',
    `<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body>',
    ...parts.map((part) =>
      typeof part === 'string'
        ? `<p>${escaped(part).replaceAll('\n', '<br>\n')}</p>`
        : `<p><a href="${escaped(part.link)}">${escaped(part.words)}</a></p>`,
    ),
    '</body>',
    '</html>',
    '',
  ].join('\n');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
