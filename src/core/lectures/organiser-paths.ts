/** The organiser's part of the desk. */
export const meetingsPath = '/samordning/moten/';

/** One meeting's page there. */
export const meetingPath = (slug: string): string => `${meetingsPath}${slug}/`;

/** How many came, and how many were turned away, over the years. */
export const demandPath = `${meetingsPath}efterfragan/`;
