/** Where one asks for an ambassador's visit. */
export const askVisitPath = '/for-yrkesverksamma/besok/';

/** Where visits are looked after. */
export const visitsPath = '/samordning/besok/';
