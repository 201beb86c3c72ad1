/** How far a coordinator has come with a registration. `ny` can be chosen again: a misclick must be undoable. */
export const statuses = ['ny', 'kontaktad', 'plats-erbjuden', 'vantar', 'avslutad'] as const;
export type Status = (typeof statuses)[number];

export const statusLabels: Record<Status, string> = {
  ny: 'Ny',
  kontaktad: 'Kontaktad',
  'plats-erbjuden': 'Plats erbjuden',
  vantar: 'Väntar',
  avslutad: 'Avslutad',
};
