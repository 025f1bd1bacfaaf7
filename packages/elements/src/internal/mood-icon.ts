import { blockedPath, checkPath, clockPath } from './icons/index.ts';

/** How something stands, beside its words: never by colour alone. */
export type Mood = 'good' | 'bad' | 'going';

export const moodPath: Readonly<Record<Mood, string>> = { good: checkPath, bad: blockedPath, going: clockPath };
