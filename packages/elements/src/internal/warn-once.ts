const said = new WeakMap<object, Set<string>>();

/** Tells the page's developer about wrong use: once an element, on the console, in English. */
export function warnOnce(host: object, message: string): void {
  const messages = said.get(host) ?? new Set<string>();
  if (messages.has(message)) return;
  messages.add(message);
  said.set(host, messages);
  console.warn(`[nongsan] ${message}`);
}
