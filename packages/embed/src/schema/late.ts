import { holds } from './schema.ts';

/* @__NO_SIDE_EFFECTS__ */
export const maximum = (most: number) => holds((value: number) => value <= most);
