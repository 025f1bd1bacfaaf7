/** Fields of the contract that hold an address. `metadata` is the portal's own and stays as it is. */
const addresses: ReadonlySet<string> = new Set(['url', 'termsUrl', 'link']);

/** An address that begins with a scheme is whole already. */
const isWhole = (address: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(address);

/**
 * The same content with its relative addresses made whole, so that the contract's schemas take them: files may be moved
 * to any host together with what they name. What makes no address is left for the schema to refuse.
 */
export function withAbsoluteAddresses(value: unknown, base: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withAbsoluteAddresses(item, base));
  if (typeof value !== 'object' || value === null) return value;
  const whole = ([key, member]: [string, unknown]): [string, unknown] => {
    if (key === 'metadata') return [key, member];
    if (addresses.has(key) && typeof member === 'string') return [key, resolve(member, base)];
    return [key, withAbsoluteAddresses(member, base)];
  };
  return Object.fromEntries(Object.entries(value).map(whole));
}

function resolve(address: string, base: string): string {
  if (isWhole(address)) return address;
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}
