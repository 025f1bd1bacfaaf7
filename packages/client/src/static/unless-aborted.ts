/** Waits for work that others wait for too: an aborted reader leaves at once, with the signal's reason. */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  if (signal.aborted) throw signal.reason;
  let leave: (() => void) | undefined;
  const left = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave);
  });
  try {
    return await Promise.race([work, left]);
  } finally {
    if (leave !== undefined) signal.removeEventListener('abort', leave);
  }
}
