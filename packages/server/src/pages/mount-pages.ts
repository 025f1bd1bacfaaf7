import type { Hono } from 'hono';
import type { AppEnv } from '../middleware/index.ts';
export function mountPages(_app: Hono<AppEnv>, _options: unknown): void {}
