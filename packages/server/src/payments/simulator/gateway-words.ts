/** What a reader of the simulator's page may let happen. */
export const gatewayDeeds = ['paid', 'twice', 'late', 'forged', 'failed', 'left'] as const;

export type GatewayDeed = (typeof gatewayDeeds)[number];

interface GatewayWords {
  readonly title: string;
  readonly nothing: string;
  readonly asks: (amount: string, reference: string) => string;
  readonly deeds: Readonly<Record<GatewayDeed, string>>;
}

const vi: GatewayWords = {
  title: 'Trang thanh toán mô phỏng',
  nothing: 'Đây không phải VNPAY. Không có tiền thật nào được chuyển; hãy chọn điều sẽ xảy ra.',
  asks: (amount, reference) => `Cần trả ${amount} cho đơn ${reference}.`,
  deeds: {
    paid: 'Trả tiền',
    twice: 'Trả tiền, báo hai lần',
    late: 'Trả tiền, báo trễ 20 giây',
    forged: 'Báo với chữ ký giả',
    failed: 'Không đủ số dư',
    left: 'Hủy, quay lại cửa hàng',
  },
};

const en: GatewayWords = {
  title: 'Simulated payment page',
  nothing: 'This is not VNPAY. No real money moves; choose what is to happen.',
  asks: (amount, reference) => `${amount} to be paid for order ${reference}.`,
  deeds: {
    paid: 'Pay',
    twice: 'Pay, and tell it twice',
    late: 'Pay, and tell it 20 seconds late',
    forged: 'Tell it with a forged signature',
    failed: 'Not enough money',
    left: 'Cancel, back to the shop',
  },
};

export const gatewayWords = (locale: string): GatewayWords => (locale === 'vi' ? vi : en);
