import { isIPv6 } from 'node:net';

/**
 * What counts as one place on the network: an IPv4 address, or the 64 bits of an IPv6 address that one customer is
 * given, who can otherwise call from a new address each time.
 * @param address as the request has it; null where it is not known
 */
export function networkOf(address: string | null): string {
  if (address === null) return 'unknown';
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [left = '', right] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const [before, after] = [groups(left), groups(right ?? '')];
  const zeros = right === undefined ? 0 : Math.max(8 - before.length - after.length, 0);
  const all = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  const network = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
