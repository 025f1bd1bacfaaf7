/** Where this device remembers which codes it has looked at today. It stays here, and is replaced the day after. */
const name = 'nongsan-looked';

interface Looked {
  readonly day: string;
  readonly codes: readonly string[];
}

const today = (): string => new Date().toISOString().slice(0, 10);

function read(): Looked {
  const nothing = { day: today(), codes: [] };
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as Partial<Looked> | null;
    if (kept?.day !== nothing.day || !Array.isArray(kept.codes)) return nothing;
    return { day: kept.day, codes: kept.codes as readonly string[] };
  } catch {
    return nothing;
  }
}

/** The end of a link, which is the end of its signature, tells codes apart. */
const markOf = (link: string): string => (/[?&]8030=([\w-]{90})/.exec(link)?.[1] ?? link).slice(-16);

/** Whether this device has told of this code today. */
export const wasSeenToday = (link: string): boolean => read().codes.includes(markOf(link));

/** A device without storage tells of a code once a page. */
export function rememberSeen(link: string): void {
  const { day, codes } = read();
  try {
    localStorage.setItem(name, JSON.stringify({ day, codes: [...codes.slice(-99), markOf(link)] }));
  } catch {
    // Full, or not allowed.
  }
}

export function forgetSeen(): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Not allowed, so nothing was kept.
  }
}
