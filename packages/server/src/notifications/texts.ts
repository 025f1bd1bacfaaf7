import type { NoticeFacts, NoticeKind } from './kinds.ts';

/** `{word}` stands for a fact. No text repeats what a buyer typed: a stranger's address must not carry anybody's words. */
interface NoticeText {
  readonly subject: string;
  readonly lines: readonly string[];
  /** For a telephone's screen, where each sign costs. */
  readonly short: string;
}

type Texts = Readonly<Record<NoticeKind, NoticeText>>;

const keepViLink = 'Ai có đường dẫn này đều xem được đơn hàng, vì vậy đừng chuyển cho người lạ.';
const keepEnLink = 'Whoever has this link can see the order, so do not pass it on to strangers.';

const vi: Texts = {
  'order-placed': {
    subject: 'Đã nhận đơn hàng {number}',
    lines: ['{portal} đã nhận đơn hàng {number}, tổng cộng {total}.', 'Theo dõi đơn hàng: {link}', keepViLink],
    short: '{portal}: đã nhận đơn {number}, tổng {total}. {link}',
  },
  'order-confirmed': {
    subject: '{store} đã xác nhận đơn hàng {number}',
    lines: ['{store} đã nhận làm phần của mình trong đơn hàng {number} và sẽ đóng gói.', 'Theo dõi đơn hàng: {link}'],
    short: '{portal}: {store} đã xác nhận đơn {number}.',
  },
  'handed-over': {
    subject: 'Đơn hàng {number} đang trên đường đến bạn',
    lines: [
      '{store} đã gửi kiện hàng của đơn {number}.',
      'Đơn vị vận chuyển: {carrier}, mã vận đơn {tracking}.',
      'Theo dõi đơn hàng: {link}',
    ],
    short: '{portal}: {store} đã gửi hàng của đơn {number}. {carrier} {tracking}',
  },
  delivered: {
    subject: 'Đơn hàng {number} đã được giao',
    lines: [
      'Kiện hàng của {store} trong đơn {number} đã được giao.',
      'Nếu có gì hỏng, thiếu hoặc nhầm, hãy báo ngay qua trang của đơn hàng: {link}',
    ],
    short: '{portal}: hàng của {store}, đơn {number}, đã được giao.',
  },
  cancelled: {
    subject: 'Một phần đơn hàng {number} đã bị huỷ',
    lines: ['Phần của {store} trong đơn hàng {number} đã bị huỷ.', 'Lý do và số tiền còn lại: {link}'],
    short: '{portal}: phần của {store} trong đơn {number} đã bị huỷ.',
  },
  'payment-received': {
    subject: 'Đã nhận tiền cho đơn hàng {number}',
    lines: ['Đã nhận {amount} cho đơn hàng {number}.', 'Theo dõi đơn hàng: {link}'],
    short: '{portal}: đã nhận {amount} cho đơn {number}.',
  },
  'claim-answered': {
    subject: 'Khiếu nại của bạn về đơn hàng {number} đã được trả lời',
    lines: ['Đã có trả lời cho khiếu nại của bạn về kiện hàng của {store}, đơn {number}.', 'Xem câu trả lời: {link}'],
    short: '{portal}: khiếu nại về hàng của {store}, đơn {number}, đã được trả lời.',
  },
  'recovery-code': {
    subject: 'Mã của bạn: {code}',
    lines: [
      'Mã để mở lại đơn hàng của bạn tại {portal}: {code}',
      'Mã có hiệu lực trong {minutes} phút. Không đưa mã này cho bất kỳ ai, kể cả người tự xưng là nhân viên.',
      'Nếu bạn không yêu cầu mã, hãy bỏ qua tin này.',
    ],
    short: '{portal}: mã mở lại đơn hàng là {code}, dùng trong {minutes} phút. Không đưa cho ai.',
  },
  'sign-in-link': {
    subject: 'Đăng nhập {portal}',
    lines: [
      'Mở đường dẫn này để đăng nhập {portal}: {link}',
      'Đường dẫn dùng được một lần, trong {minutes} phút. Không chuyển cho bất kỳ ai.',
      'Nếu bạn không yêu cầu, hãy bỏ qua tin này.',
    ],
    short: '{portal}: đăng nhập một lần, trong {minutes} phút: {link}',
  },
};

const en: Texts = {
  'order-placed': {
    subject: 'We have your order {number}',
    lines: ['{portal} has received your order {number}, {total} in all.', 'Follow your order: {link}', keepEnLink],
    short: '{portal}: order {number} received, total {total}. {link}',
  },
  'order-confirmed': {
    subject: '{store} has confirmed your order {number}',
    lines: ['{store} has taken on its part of your order {number} and will pack it.', 'Follow your order: {link}'],
    short: '{portal}: {store} confirmed order {number}.',
  },
  'handed-over': {
    subject: 'Your order {number} is on its way',
    lines: [
      '{store} has sent its parcel of your order {number}.',
      'Carrier: {carrier}, tracking number {tracking}.',
      'Follow your order: {link}',
    ],
    short: '{portal}: {store} sent its parcel of order {number}. {carrier} {tracking}',
  },
  delivered: {
    subject: 'Your order {number} has been delivered',
    lines: [
      'The parcel from {store} of your order {number} has been delivered.',
      'If anything is spoiled, missing or wrong, say so at once on the page of your order: {link}',
    ],
    short: '{portal}: the parcel from {store}, order {number}, was delivered.',
  },
  cancelled: {
    subject: 'A part of your order {number} was cancelled',
    lines: ['The part of {store} in your order {number} was cancelled.', 'Why, and what is left to pay: {link}'],
    short: '{portal}: the part of {store} in order {number} was cancelled.',
  },
  'payment-received': {
    subject: 'Payment received for your order {number}',
    lines: ['We have received {amount} for your order {number}.', 'Follow your order: {link}'],
    short: '{portal}: {amount} received for order {number}.',
  },
  'claim-answered': {
    subject: 'Your claim about order {number} has been answered',
    lines: ['Your claim about the parcel from {store} of your order {number} has been answered.', 'Read it: {link}'],
    short: '{portal}: your claim about the parcel from {store}, order {number}, was answered.',
  },
  'recovery-code': {
    subject: 'Your code: {code}',
    lines: [
      'The code that opens your orders at {portal} again: {code}',
      'It holds for {minutes} minutes. Give it to nobody, whoever they say they are.',
      'If you did not ask for it, ignore this message.',
    ],
    short: '{portal}: your code is {code}, for {minutes} minutes. Give it to nobody.',
  },
  'sign-in-link': {
    subject: 'Sign in to {portal}',
    lines: [
      'Open this link to sign in to {portal}: {link}',
      'It works once, for {minutes} minutes. Pass it on to nobody.',
      'If you did not ask for it, ignore this message.',
    ],
    short: '{portal}: sign in once, within {minutes} minutes: {link}',
  },
};

/** Languages that have texts of their own. */
export const noticeLocale = (locale: string): 'vi' | 'en' => (locale === 'vi' ? 'vi' : 'en');

export interface WrittenNotice {
  readonly subject: string;
  readonly lines: readonly string[];
  readonly short: string;
}

/** A notice in words. A line that speaks of something unknown is left out. */
export function writeNotice(kind: NoticeKind, locale: string, facts: NoticeFacts): WrittenNotice {
  const { subject, lines, short } = (noticeLocale(locale) === 'vi' ? vi : en)[kind];
  return {
    subject: fill(subject, facts),
    lines: lines
      .filter((line) => namesIn(line).every((name) => facts[name] !== undefined))
      .map((line) => fill(line, facts)),
    short: fill(short, facts).trim(),
  };
}

const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as keyof NoticeFacts);

const fill = (text: string, facts: NoticeFacts): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => facts[name as keyof NoticeFacts] ?? '');
