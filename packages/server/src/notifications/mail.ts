import { createTransport } from 'nodemailer';
import { escapeXml } from '../labels/escape-xml.ts';
import type { MailSettings } from './settings.ts';
import type { Notice } from './kinds.ts';
import { NotifierError, type Notifier } from './notifier.ts';
import { noticeLocale, writeNotice } from './texts.ts';

/** Milliseconds for a connection, its greeting, and each silence. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const;

const isLoopback = (host: string): boolean => host === 'localhost' || host === '127.0.0.1' || host === '[::1]';

/** E-mail by the operator's SMTP server; in clear only to one on this machine. */
export function mailNotifier(settings: MailSettings): Notifier {
  const { from, replyTo } = settings;
  const url = new URL(settings.smtp);
  const secure = url.protocol === 'smtps:';
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isLoopback(url.hostname),
    ignoreTLS: !secure && isLoopback(url.hostname),
    ...(url.username !== '' && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    channel: 'email',
    reaches: ({ recipient }) => recipient.email !== undefined,
    async send(notice) {
      try {
        await transport.sendMail({
          from,
          ...(replyTo !== undefined && { replyTo }),
          // As an address alone: a list or a group in it would reach others.
          to: { name: '', address: notice.recipient.email ?? '' },
          messageId: `<${notice.id}@${domainOf(from)}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
          ...bodyOf(notice),
        });
      } catch (error) {
        throw faultOf(error);
      }
    },
  };
}

/** Text, and simple HTML that loads nothing from anywhere. */
function bodyOf({ facts, kind, recipient }: Notice) {
  const { subject, lines } = writeNotice(kind, recipient.locale, facts);
  const lang = noticeLocale(recipient.locale);
  const paragraphs = lines.map((line) => `<p>${linked(escapeXml(line), facts.link)}</p>`).join('\n');
  const title = escapeXml(subject);
  const html = `<!doctype html>\n<html lang="${lang}">\n<head><meta charset="utf-8"><title>${title}</title></head>\n<body>\n${paragraphs}\n</body>\n</html>\n`;
  return { subject, text: `${lines.join('\n\n')}\n`, html };
}

function linked(line: string, link: string | undefined): string {
  if (link === undefined) return line;
  const address = escapeXml(link);
  return line.replace(address, () => `<a href="${address}">${address}</a>`);
}

const domainOf = (from: string): string => /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';

/** 5xx to the recipient or the message is for good; what happened to the connection, or 4xx, is not. */
function faultOf(error: unknown): NotifierError {
  const { code = 'unknown', responseCode } = error as { readonly code?: string; readonly responseCode?: number };
  const permanent = responseCode !== undefined && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  return new NotifierError(responseCode === undefined ? code : `${code} ${responseCode}`, permanent);
}
