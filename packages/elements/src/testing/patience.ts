/** Waits that a person would notice; shorter ones, and the limits of the tests themselves, are left alone. */
const isLong = (wait: number): boolean => wait > 1000 && wait <= 4000;

/**
 * Long waits of the page's code end when a test says so, in the order in which they began, instead of seconds later.
 * `restore` before the next test.
 */
export function holdPatience(): { end(): void; restore(): void } {
  const { setTimeout: begin, clearTimeout: clear } = window;
  const held = new Map<number, () => void>();
  let last = 0;
  const later = (run: () => void, wait = 0, ...args: []): number => {
    if (!isLong(wait)) return begin(run, wait, ...args);
    // No engine gives a negative number.
    last -= 1;
    held.set(last, run);
    return last;
  };
  const drop = (id?: number): void => {
    if (id === undefined || !held.delete(id)) clear(id);
  };
  Object.assign(window, { setTimeout: later, clearTimeout: drop });
  return {
    end() {
      const due = [...held.values()];
      held.clear();
      for (const run of due) run();
    },
    restore: () => void Object.assign(window, { setTimeout: begin, clearTimeout: clear }),
  };
}
