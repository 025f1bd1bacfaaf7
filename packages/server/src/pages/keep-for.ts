/** Answers kept at once; beyond that the oldest are forgotten, so that memory stays bounded. */
const mostKept = 1_000;

/**
 * Asks at most once in a while for each name, and gives all who ask the same answer. A failure is not kept.
 * @param nameOf what a thing that is asked about is known by
 */
export function keepFor<T, About = string>(
  milliseconds: number,
  now: () => Date,
  ask: (about: About) => Promise<T>,
  nameOf: (about: About) => string = String,
): (about: About) => Promise<T> {
  const kept = new Map<string, { readonly until: number; readonly answer: Promise<T> }>();
  return (about) => {
    const name = nameOf(about);
    const known = kept.get(name);
    if (known !== undefined && known.until > now().getTime()) return known.answer;
    const answer = ask(about);
    kept.delete(name);
    kept.set(name, { until: now().getTime() + milliseconds, answer });
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    answer.catch(() => kept.delete(name));
    return answer;
  };
}
