import type { HsdsService } from './hsds-service.ts';

/** One page of a list, as the HSDS 3 interface has it. */
export type HsdsPage = {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: readonly HsdsService[];
};

const perPageMax = 100;
const perPageDefault = 50;

/** What `?page=2&per_page=10` asks for. A number that cannot be is told in English: its reader is a developer. */
export const hsdsPage = (
  services: readonly HsdsService[],
  query: URLSearchParams,
): { ok: true; page: HsdsPage } | { ok: false; error: string } => {
  const pageNumber = wholeNumber(query.get('page') ?? '1');
  const perPage = wholeNumber(query.get('per_page') ?? String(perPageDefault));
  if (pageNumber === undefined || pageNumber < 1)
    return { ok: false, error: 'page must be a whole number from 1.' };
  if (perPage === undefined || perPage < 1 || perPage > perPageMax)
    return { ok: false, error: `per_page must be a whole number from 1 to ${perPageMax}.` };
  const contents = services.slice((pageNumber - 1) * perPage, pageNumber * perPage);
  const pages = Math.max(1, Math.ceil(services.length / perPage));
  return {
    ok: true,
    page: {
      total_items: services.length,
      total_pages: pages,
      page_number: pageNumber,
      size: contents.length,
      first_page: pageNumber === 1,
      last_page: pageNumber >= pages,
      empty: contents.length === 0,
      contents,
    },
  };
};

const wholeNumber = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);
