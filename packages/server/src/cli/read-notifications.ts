import { readFile } from 'node:fs/promises';
import { notificationSettingsSchema, type NotificationSettings } from '../notifications/index.ts';
import { SettingError } from './setting-error.ts';

const name = 'NONGSAN_NOTIFICATIONS';

/**
 * How buyers are told of their orders: the JSON file that `NONGSAN_NOTIFICATIONS` names (docs/notifications.md). Nothing
 * where it is not set.
 *
 * @throws SettingError saying which field is wrong; it never repeats a value, which may be a password
 */
export async function readNotifications(environment: NodeJS.ProcessEnv): Promise<NotificationSettings | undefined> {
  const file = environment[name];
  if (!file) return undefined;
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const why = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new SettingError(name, `names ${file}, which cannot be read (${why})`);
  });
  const result = notificationSettingsSchema.safeParse(json(text, file));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') || 'the whole';
  throw new SettingError(name, `names ${file}, in which ${field} makes no sense: ${issue?.message ?? ''}`);
}

function json(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Without the cause: an error about JSON quotes what it read.
    throw new SettingError(name, `names ${file}, which is no JSON`);
  }
}
