import { createHash } from 'node:crypto';
import style from './styles/main.css?inline';

/** The site's one style sheet, which stands in every page's head: a file would cost a slow phone a round trip more. */
export const siteStyle: string = style;

/** What the content security policy calls it, so that no other style can be put into a page. */
export const siteStyleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
