/** How a link was handed on: `not` where neither the device nor the page allows anything. */
export type Handed = 'shared' | 'copied' | 'not';

/** The device's own way to share; where it has none, or the page may not use it, the address is copied. */
export async function shareLink(title: string, url: string): Promise<Handed> {
  const device: Partial<Navigator> = navigator;
  try {
    if (device.share !== undefined) return await device.share({ title, url }).then(() => 'shared');
  } catch (cause) {
    // Thought better of it.
    if (cause instanceof DOMException && cause.name === 'AbortError') return 'shared';
  }
  // Pages without a secure connection have no clipboard.
  const copied = device.clipboard?.writeText(url);
  return (
    copied?.then(
      () => 'copied',
      () => 'not',
    ) ?? 'not'
  );
}
