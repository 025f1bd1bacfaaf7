import type { OfflineLocale, OfflineWords } from '../words.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

/**
 * All in one script: without a network no language can be fetched, and which one a reader will choose is not known before.
 * Complete by its type; `.tools/words.mjs` judges what they say.
 */
export const speech: Readonly<Record<OfflineLocale, OfflineWords>> = { vi, en, zh, ja, ko, fr, de };
