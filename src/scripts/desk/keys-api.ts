import type { AccessPage } from '../../core/desk/access-log.ts';
import type { Person } from '../../core/desk/passkey-ports.ts';
import type { Readers } from '../../core/desk/readers.ts';
import type { Role } from '../../core/desk/roles.ts';
import type { SealName, StaleSeals } from '../../core/desk/seals.ts';
import { type Account, call } from './api.ts';

export const askForInvite = (token: string) =>
  call<{ name: string; role: Role; options: object }>('POST', 'invite', { token });
/** `wrappedIdentity`: base64, or null where the passkey makes no secret. */
export const keepPasskey = (token: string, passkey: object, wrappedIdentity: string | null) =>
  call<Account>('POST', 'passkeys', { token, passkey, wrappedIdentity });

export const askToSignIn = () => call<object>('POST', 'challenge');
export const signInWithPasskey = (passkey: object) =>
  call<Account & { wrappedIdentity: string | null }>('POST', 'session', { passkey });

export const fetchReaders = () => call<Readers>('GET', 'readers');
export const fetchStaleSeals = () => call<StaleSeals>('GET', 'seals');
export const fetchSeal = (name: SealName) => call<{ sealed: string }>('GET', pathOf(name));
export const saveSeal = (name: SealName, seal: { sealed: string; replaces: string; readersDigest: string }) =>
  call<undefined>('PUT', pathOf(name), seal);

export const fetchAccessLog = (before: number | null) =>
  call<AccessPage>('GET', before === null ? 'access-log' : `access-log?before=${before}`);
export const fetchPeople = () => call<Person[]>('GET', 'people');

const pathOf = ({ kind, registrationId, item }: SealName): string =>
  `seals/${kind}/${registrationId}/${item}`;
