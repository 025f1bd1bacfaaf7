export type { Notice } from './kinds.ts';
export type { Notifier } from './notifier.ts';
export { noticeJob, sendDueNotices, type NoticeFailure, type NoticeOptions } from './send-due.ts';
export { notificationSettingsSchema, type NotificationSettings } from './settings.ts';
export { createNotifiers, tellNow } from './tell.ts';
