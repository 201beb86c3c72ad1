/** `tel:` form of a number that is shown in groups. */
export const telephoneHref = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;
