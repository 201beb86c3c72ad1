/** The four groups of the district, in the order in which the site shows them. No schema here: browsers read it. */
export const groupSlugs = ['solrosen', 'skilda-varldar', 'trappan', 'barnkraft'] as const;
export type GroupSlug = (typeof groupSlugs)[number];

export const groupNames = {
  solrosen: 'Solrosen',
  'skilda-varldar': 'Skilda världar',
  trappan: 'Trappan',
  barnkraft: 'Barnkraft',
} as const satisfies Record<GroupSlug, string>;

/** Groups whose place, date and time are never published, nor stored: a violent parent could wait there. */
export const isProtected = (slug: GroupSlug): boolean => slug === 'trappan';
