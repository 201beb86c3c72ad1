/**
 * What somebody who signs in may do. A coordinator works on registrations; an administrator is one who also sees the access
 * log and the people. An organiser sees lectures and other meetings, and nothing of any family.
 */
export const roles = ['coordinator', 'administrator', 'organiser'] as const;
export type Role = (typeof roles)[number];

export const roleLabels: Record<Role, string> = {
  coordinator: 'Samordnare',
  administrator: 'Administratör',
  organiser: 'Arrangör',
};

/** Whether the role may see registrations. Named one by one: a new role sees none until somebody says so here. */
export const seesRegistrations = (role: Role): boolean => role === 'coordinator' || role === 'administrator';
