import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/**
 * Says where a request comes from. `X-Forwarded-For` counts only from proxies that the installation names, read
 * from the right, so that nobody chooses an address for himself.
 */
export function clientAddressReader(
  trustedProxies: readonly string[],
): (incoming: IncomingMessage) => string {
  const trusted = new BlockList();
  for (const proxy of trustedProxies) addTo(trusted, proxy);
  const isTrusted = (address: string): boolean =>
    isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return (incoming) => {
    const direct = plainAddress(incoming.socket.remoteAddress ?? '');
    if (!isTrusted(direct)) return direct;
    const chain = String(incoming.headers['x-forwarded-for'] ?? '')
      .split(',')
      .map((part) => plainAddress(part.trim()))
      .filter((part) => isIP(part) !== 0);
    return chain.reverse().find((address) => !isTrusted(address)) ?? direct;
  };
}

/** IPv6 hosts have a whole /64 to choose from, so that is what limits count by. */
export function addressBucket(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const middle = address.includes('::')
    ? Array.from({ length: 8 - left.length - right.length }, () => '0')
    : [];
  return [...left, ...middle, ...right].slice(0, 4).join(':');
}

function plainAddress(address: string): string {
  return address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
}

function addTo(list: BlockList, entry: string): void {
  const [address = '', bits] = entry.split('/');
  const family = isIP(address);
  if (family === 0) throw new Error(`Not an address of a proxy: ${entry}`);
  const type = family === 6 ? 'ipv6' : 'ipv4';
  if (bits === undefined) list.addAddress(address, type);
  else list.addSubnet(address, Number(bits), type);
}
