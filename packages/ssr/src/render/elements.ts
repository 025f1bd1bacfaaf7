import { NongsanTraceBadge } from '@nongsan/elements';
import '@nongsan/elements/define';

/** Registers every element in Node's own registry, with the parts that browsers load late. */
export const loadElements = (): Promise<void> => NongsanTraceBadge.loadParts();
