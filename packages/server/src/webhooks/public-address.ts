import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** Networks that no stranger's server is in (RFC 6890 and its IPv6 companions). */
const closed = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  closed.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  closed.addSubnet(network, prefix, 'ipv6');
}

/** The address leads into a network of our own, or nowhere. */
export class ClosedAddressError extends Error {
  override readonly name = 'ClosedAddressError';
  readonly code = 'CLOSED_ADDRESS';

  constructor() {
    super('The address is not on the public internet');
  }
}

/** Whether an IP address is one that anybody on the internet can have. IPv4 inside IPv6 is judged as IPv4. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  return !closed.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

type Answer = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * Finds a host's addresses as `dns.lookup` does, for the connection that is made with them: no name can lead elsewhere after
 * it was looked at. One closed address among open ones closes all.
 */
export function lookupPublic(host: string, options: LookupOptions, answer: Answer): void {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return answer(error, []);
    const [first] = addresses;
    if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
      return answer(new ClosedAddressError(), []);
    }
    if (options.all === true) answer(null, addresses);
    else answer(null, first.address, first.family);
  });
}
