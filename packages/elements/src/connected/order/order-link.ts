/** The secret of an order's link: the fragment, which no server sees. `undefined` where the link was cut off. */
export function linkSecret(hash: string): string | undefined {
  const [, secret] = /^#(os_[0-9A-Za-z_-]+)$/.exec(hash) ?? [];
  return secret;
}
