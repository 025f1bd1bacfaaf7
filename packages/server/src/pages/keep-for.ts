/** Asks at most once in a while for each name, and gives all who ask the same answer. A failure is not kept. */
export function keepFor<T>(
  milliseconds: number,
  now: () => Date,
  ask: (name: string) => Promise<T>,
): (name: string) => Promise<T> {
  const kept = new Map<string, { readonly until: number; readonly answer: Promise<T> }>();
  return (name) => {
    const known = kept.get(name);
    if (known !== undefined && known.until > now().getTime()) return known.answer;
    const answer = ask(name);
    kept.set(name, { until: now().getTime() + milliseconds, answer });
    answer.catch(() => kept.delete(name));
    return answer;
  };
}
