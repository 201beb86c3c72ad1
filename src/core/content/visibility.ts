import type { z } from 'zod';
import { dateSchema } from './swedish-date.ts';

/** Days (ISO 8601) between which a document is on the site, both included. */
export const visibility = {
  visibleFrom: dateSchema.optional(),
  visibleUntil: dateSchema.optional(),
};

type Visible = { visibleFrom?: string | undefined; visibleUntil?: string | undefined };

/** A schema's check that the days stand in order. */
export const visibleInOrder = ({ visibleFrom, visibleUntil }: Visible, context: z.RefinementCtx): void => {
  if (visibleFrom === undefined || visibleUntil === undefined || visibleFrom <= visibleUntil) return;
  context.addIssue({
    code: 'custom',
    path: ['visibleUntil'],
    message: `Visas till ${visibleUntil}, före dagen då det börjar visas (${visibleFrom}). Skriv en senare dag.`,
  });
};

/** Whether a document is shown on `today` (ISO 8601, Stockholm's calendar). */
export const isVisible = ({ visibleFrom, visibleUntil }: Visible, today: string): boolean =>
  (visibleFrom === undefined || visibleFrom <= today) &&
  (visibleUntil === undefined || today <= visibleUntil);

/** Whether a document is still to be shown on `today`: a preview has it, with the day on which it will be there. */
export const isNotYetVisible = ({ visibleFrom }: Visible, today: string): boolean =>
  visibleFrom !== undefined && visibleFrom > today;

/** What a preview shows on `today`. */
export const isOrWillBeVisible = (document: Visible, today: string): boolean =>
  isVisible(document, today) || isNotYetVisible(document, today);
