import { mailNotifier } from './mail.ts';
import type { Notice } from './kinds.ts';
import type { Notifier } from './notifier.ts';
import { smsNotifier, zaloNotifier } from './phone-notifiers.ts';
import type { NotificationSettings } from './settings.ts';

/** The ways that an operator has configured. */
export const createNotifiers = ({ email, sms, zalo }: NotificationSettings): readonly Notifier[] => [
  ...(email === undefined ? [] : [mailNotifier(email)]),
  ...(zalo === undefined ? [] : [zaloNotifier(zalo)]),
  ...(sms === undefined ? [] : [smsNotifier(sms)]),
];

/**
 * Sends what somebody waits for, a code or a link, at once and by one way: to the telephone where it is about the
 * telephone. Nothing of it is written down anywhere.
 *
 * @returns whether a way took it; when one fails the next is tried
 */
export async function tellNow(notifiers: readonly Notifier[], notice: Notice): Promise<boolean> {
  const order = ['zalo', 'sms', 'email'];
  const ways = notifiers.filter((one) => one.reaches(notice));
  ways.sort((one, other) => order.indexOf(one.channel) - order.indexOf(other.channel));
  for (const way of ways) {
    const taken = await way.send(notice).then(
      () => true,
      () => false,
    );
    if (taken) return true;
  }
  return false;
}
