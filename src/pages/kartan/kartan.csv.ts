import { siteContent } from '../../content.ts';
import { csv } from '../../core/content/csv.ts';
import { mapTable } from '../../core/content/map-table.ts';

/** The map for a spreadsheet. */
export const GET = async (): Promise<Response> => {
  const { today, ...content } = await siteContent();
  return new Response(csv(mapTable(content, today)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
