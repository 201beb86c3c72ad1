/** What somebody who signs in may do. An administrator is a coordinator who also sees the access log and the people. */
export const roles = ['coordinator', 'administrator'] as const;
export type Role = (typeof roles)[number];

export const roleLabels: Record<Role, string> = {
  coordinator: 'Samordnare',
  administrator: 'Administratör',
};
