/** Marks the text as UTF-8 for Excel, which else takes å for two letters. */
const byteOrderMark = '\uFEFF';

/**
 * A table for a spreadsheet, as Swedish Excel opens it by a double click: semicolons, UTF-8 with its mark, RFC 4180's
 * quotes and line ends. No cell can begin a formula (OWASP, CSV injection).
 */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  byteOrderMark + rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('');

const cell = (value: string | number): string => {
  const text = harmless(String(value));
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Spaces before the sign are stepped over by some spreadsheets, and a wide sign is read as the narrow one. */
const harmless = (text: string): string => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text);
