import type { StatementEntry } from './statement.ts';

export type StatementLocale = 'vi' | 'en';

export interface StatementWords {
  readonly title: (month: string) => string;
  readonly sample: string;
  readonly soldThrough: (portal: string) => string;
  readonly madeAt: (time: string) => string;
  readonly page: (page: number, pages: number) => string;
  readonly about: string;
  readonly nothing: string;
  readonly columns: Readonly<
    Record<
      | 'day'
      | 'order'
      | 'goods'
      | 'packing'
      | 'quantity'
      | 'unitPrice'
      | 'discount'
      | 'taxRate'
      | 'total'
      | 'payment'
      | 'kind',
      string
    >
  >;
  readonly shipping: string;
  readonly tax: string;
  readonly kinds: Readonly<Record<StatementEntry['kind'], string>>;
  readonly methods: Readonly<Record<string, string>>;
  readonly unpaid: string;
  readonly sums: Readonly<
    Record<'goods' | 'shipping' | 'tax' | 'taxIncluded' | 'sold' | 'givenBack' | 'total', string>
  >;
  readonly byMethod: string;
}

const vi: StatementWords = {
  title: (month) => `Bảng kê bán hàng tháng ${month}`,
  sample: 'MẪU: số liệu của cổng trình diễn, không có gì được bán thật',
  soldThrough: (portal) => `Bán qua ${portal}`,
  madeAt: (time) => `Lập lúc ${time}`,
  page: (page, pages) => `Trang ${page}/${pages}`,
  about:
    'Gồm các đơn đã giao trong tháng, tính theo ngày giao, trừ hàng trả lại trong tháng. Số liệu lấy từ sổ của cổng. Đây không phải hóa đơn.',
  nothing: 'Không có đơn nào được giao trong tháng này.',
  columns: {
    day: 'Ngày',
    order: 'Đơn',
    goods: 'Hàng',
    packing: 'Quy cách',
    quantity: 'Số lượng',
    unitPrice: 'Đơn giá',
    discount: 'Giảm giá',
    taxRate: 'Thuế suất',
    total: 'Thành tiền',
    payment: 'Thanh toán',
    kind: 'Loại',
  },
  shipping: 'Phí giao hàng',
  tax: 'Thuế ngoài giá',
  kinds: { sold: 'Bán', givenBack: 'Trả lại' },
  methods: { cod: 'Tiền mặt khi nhận', vietqr: 'Chuyển khoản', vnpay: 'VNPAY' },
  unpaid: 'chưa trả',
  sums: {
    goods: 'Tiền hàng',
    shipping: 'Phí giao hàng',
    tax: 'Thuế ngoài giá',
    taxIncluded: 'Thuế trong giá',
    sold: 'Bán được',
    givenBack: 'Trả lại',
    total: 'Doanh thu trong tháng',
  },
  byMethod: 'Theo cách thanh toán',
};

const en: StatementWords = {
  title: (month) => `Statement of sales, ${month}`,
  sample: 'SAMPLE: figures of a demonstration portal, nothing was really sold',
  soldThrough: (portal) => `Sold through ${portal}`,
  madeAt: (time) => `Made on ${time}`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  about:
    'Orders that were delivered in the month, by the day of delivery, less what came back in it. The figures are the portal’s own books. This is no invoice.',
  nothing: 'No order was delivered in this month.',
  columns: {
    day: 'Day',
    order: 'Order',
    goods: 'Goods',
    packing: 'Packing',
    quantity: 'Quantity',
    unitPrice: 'Unit price',
    discount: 'Discount',
    taxRate: 'Tax rate',
    total: 'Amount',
    payment: 'Payment',
    kind: 'Kind',
  },
  shipping: 'Delivery',
  tax: 'Tax on top',
  kinds: { sold: 'Sold', givenBack: 'Given back' },
  methods: { cod: 'Cash on delivery', vietqr: 'Bank transfer', vnpay: 'VNPAY' },
  unpaid: 'not paid yet',
  sums: {
    goods: 'Goods',
    shipping: 'Delivery',
    tax: 'Tax on top',
    taxIncluded: 'Tax inside prices',
    sold: 'Sold',
    givenBack: 'Given back',
    total: 'Revenue of the month',
  },
  byMethod: 'By way of payment',
};

export const statementWords = (locale: StatementLocale): StatementWords => (locale === 'vi' ? vi : en);

/** `11/2026` as Vietnamese writes a month; `November 2026` in English. */
export const monthName = (month: string, locale: StatementLocale): string =>
  locale === 'vi'
    ? month.split('-').reverse().join('/')
    : new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${month}-01`),
      );
