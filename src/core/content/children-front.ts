/** The first words to a child, before any group is named: on the children's page, and on the papers that lead there. */
export const childrenFront = {
  heading: 'Har du det jobbigt hemma?',
  lead: 'Du är inte ensam om det. Många barn har det så. Och det är inte ditt fel.',
} as const;
