import * as z from 'zod/mini';
import { noticeKinds } from './kinds.ts';

/** TLS, or this very machine. */
const gatewayUrl = z
  .string()
  .check(z.regex(/^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)[:/])/, 'must be an https address'));

const mailSchema = z.strictObject({
  smtp: z.string().check(z.regex(/^smtps?:\/\/\S+$/, 'must be smtp://… or smtps://…')),
  from: z
    .string()
    .check(z.regex(/^[^\r\n]*@[\w.-]+>?$/, 'must be an address such as Nông sản <orders@portal.example>')),
  replyTo: z.optional(z.email()),
});

const smsSchema = z.strictObject({
  url: gatewayUrl,
  headers: z.optional(z.record(z.string(), z.string())),
  body: z.union([z.string(), z.record(z.string(), z.unknown())]),
  success: z.optional(z.strictObject({ field: z.string(), is: z.string() })),
  /** What is told by SMS. */
  kinds: z.optional(z.array(z.enum(noticeKinds))),
  /** Sends Vietnamese with its marks. */
  marks: z.optional(z.boolean()),
  /** Sends to foreign numbers, too. */
  abroad: z.optional(z.boolean()),
});

const templateSchema = z.strictObject({ id: z.string(), data: z.record(z.string(), z.string()) });

const zaloSchema = z.strictObject({
  url: z.optional(gatewayUrl),
  accessTokenFile: z.string(),
  templates: z.partialRecord(z.enum(noticeKinds), templateSchema),
});

/** The file of `NONGSAN_NOTIFICATIONS`: ways to reach people, with the secrets that they take. */
export const notificationSettingsSchema = z.strictObject({
  email: z.optional(mailSchema),
  sms: z.optional(smsSchema),
  zalo: z.optional(zaloSchema),
});

export type MailSettings = z.infer<typeof mailSchema>;
export type SmsSettings = z.infer<typeof smsSchema>;
export type ZaloSettings = z.infer<typeof zaloSchema>;
export type NotificationSettings = z.infer<typeof notificationSettingsSchema>;
