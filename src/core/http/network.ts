/**
 * The network that an address belongs to, as far as one household or school is told from another by it: the whole
 * IPv4 address, or the first 64 bits of an IPv6 address, of which one subscriber has at least that many to choose
 * from. Undefined when it is no address.
 */
export const networkOf = (address: string): string | undefined => {
  const bare = address.trim().toLowerCase().split('%')[0] ?? '';
  if (isIpv4(bare)) return bare;
  // An IPv4 address as a server that listens on both sees it.
  const mapped = /^::ffff:([\d.]+)$/.exec(bare)?.[1];
  if (mapped !== undefined) return isIpv4(mapped) ? mapped : undefined;
  const groups = ipv6Groups(bare);
  return groups && `${groups.slice(0, 4).join(':')}::/64`;
};

const isIpv4 = (text: string): boolean => {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
};

/** The eight groups, each without leading zeros; `::` stands for as many zeros as are missing. */
const ipv6Groups = (text: string): string[] | undefined => {
  const halves = text.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const [head = [], tail] = halves;
  if (halves.length > 2 || !halves.flat().every((group) => /^[\da-f]{1,4}$/.test(group))) return undefined;
  const missing = 8 - halves.flat().length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...head, ...Array<string>(missing).fill('0'), ...(tail ?? [])].map((group) =>
    Number.parseInt(group, 16).toString(16),
  );
};
