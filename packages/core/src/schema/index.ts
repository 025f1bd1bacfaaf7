export { openEnum } from './open-enum.ts';
export { webUrlSchema } from './url.ts';
