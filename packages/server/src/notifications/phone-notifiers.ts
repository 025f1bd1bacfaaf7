import { readFile } from 'node:fs/promises';
import { askGateway, type GatewayRequest, type Words } from './gateway.ts';
import type { Notice, NoticeKind } from './kinds.ts';
import { NotifierError, type Notifier } from './notifier.ts';
import type { SmsSettings, ZaloSettings } from './settings.ts';
import { writeNotice } from './texts.ts';

/** Telephones that any gateway of a Vietnamese operator reaches. */
const isVietnamese = (phone: string | undefined): phone is string => phone?.startsWith('+84') === true;

/** Vietnamese without its marks: with them a short message holds 70 signs instead of 160. */
const plainText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC');

function wordsOf({ facts, id, kind, recipient }: Notice, plain: boolean): Words {
  const { short } = writeNotice(kind, recipient.locale, facts);
  const known = Object.entries(facts).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const phone = recipient.phone ?? '';
  return {
    ...Object.fromEntries(known),
    id,
    kind,
    text: plain ? plainText(short) : short,
    /** +84912345678, 84912345678 and 0912345678: gateways differ. */
    phone,
    phoneDigits: phone.slice(1),
    phoneNational: phone.replace(/^\+84/, '0'),
  };
}

/** SMS through a gateway over HTTPS, as its operator describes it. */
export const smsNotifier = ({ abroad, kinds, marks, ...gateway }: SmsSettings): Notifier => ({
  channel: 'sms',
  reaches: ({ kind, recipient }) =>
    recipient.phone !== undefined &&
    (abroad === true || isVietnamese(recipient.phone)) &&
    (kinds ?? usualSmsKinds).includes(kind),
  send: (notice) => askGateway(gateway, wordsOf(notice, marks !== true)),
});

/** What is worth a message that costs money and rings. */
const usualSmsKinds: readonly NoticeKind[] = [
  'order-placed',
  'handed-over',
  'cancelled',
  'recovery-code',
  'sign-in-link',
];

const zaloAddress = 'https://business.openapi.zalo.me/message/template';

/**
 * Zalo Notification Service: messages by templates that Zalo has approved for the operator's Official Account. The token is
 * read anew each time, for it holds a day and somebody else renews it.
 */
export const zaloNotifier = ({ accessTokenFile, templates, url = zaloAddress }: ZaloSettings): Notifier => ({
  channel: 'zalo',
  reaches: ({ kind, recipient }) => isVietnamese(recipient.phone) && templates[kind] !== undefined,
  async send(notice) {
    const template = templates[notice.kind];
    if (template === undefined) throw new NotifierError('no-template', true);
    const token = await readFile(accessTokenFile, 'utf8').catch(() => {
      throw new NotifierError('no-token', false);
    });
    const request: GatewayRequest = {
      url,
      headers: { access_token: token.trim() },
      body: {
        phone: '{{phoneDigits}}',
        template_id: template.id,
        template_data: template.data,
        tracking_id: '{{id}}',
      },
      success: { field: 'error', is: '0' },
    };
    await askGateway(request, wordsOf(notice, false)).catch((error: unknown) => {
      // Zalo answers 200 with a code: -124 is a token that is over, which is renewed sooner or later.
      if (error instanceof NotifierError && error.message === '-124') throw new NotifierError('-124', false);
      throw error;
    });
  },
});
