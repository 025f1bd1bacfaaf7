import { communes } from '../data/national.ts';
import { communeEntry } from './entries.ts';

/** Every commune, ready to be searched. Loaded with the first keystroke, folded once. */
export const nationalEntries = communes.map(communeEntry);
