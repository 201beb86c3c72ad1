import { answersOf } from '../stand-ins/registrations.ts';
import { newLink } from './desk.ts';
import { expect } from './product.ts';
import type { RunningProduct } from './running-product.ts';

/** An answer that does not come fails its test where it is waited for, not at the test's own limit. */
const answered = () => AbortSignal.timeout(60_000);

/** Registers under a key, as another system does; gives the code. */
export const register = async (url: string, key: string): Promise<string> => {
  const response = await fetch(`${url}/api/registrations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(answersOf.parent),
    signal: answered(),
  });
  expect(response.status).toBe(201);
  return (await response.json()).referenceCode;
};

/** The codes in the desk's list, for one who signs in with a fresh link. */
export const codesOnDesk = async (product: RunningProduct): Promise<string[]> => {
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  const token = (await newLink(product)).split('#lank=')[1];
  const session = await fetch(`${product.url}/api/desk/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ token }),
    signal: answered(),
  });
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const list = await fetch(`${product.url}/api/desk/registrations`, {
    headers: { ...headers, cookie },
    signal: answered(),
  });
  const { registrations } = (await list.json()) as { registrations: { referenceCode: string }[] };
  return registrations.map(({ referenceCode }) => referenceCode);
};
