import { randomUUID } from 'node:crypto';
import type { Visit } from '../../src/core/visits/visit.ts';

/** A request for a visit, as it is read. */
export const aVisit = (changes: Partial<Visit> = {}): Visit => ({
  id: randomUUID(),
  name: 'Alex Ström',
  email: 'alex@example.se',
  phone: '070-174 06 05',
  workplace: 'Ekskolan',
  district: 'kvarnvik',
  purpose: 'staff',
  listeners: 'trettio',
  wished: 'Någon onsdag i januari efter klockan tre',
  message: '',
  ...changes,
});
