/** Words of the bank transfer leaf. */
export const viTransfer = {
  'transfer.sample': 'MẪU - KHÔNG CHUYỂN TIỀN',
  'transfer.qr': 'Mã VietQR: {{amount}} cho {{name}}',
  'transfer.how': 'Mở ứng dụng ngân hàng, quét mã này rồi xác nhận. Số tiền và nội dung đã có sẵn.',
  'transfer.byHand': 'Hoặc nhập đúng từng mục:',
  'transfer.bank': 'Ngân hàng',
  'transfer.account': 'Số tài khoản',
  'transfer.accountName': 'Chủ tài khoản',
  'transfer.amount': 'Số tiền',
  'transfer.purpose': 'Nội dung',
  'transfer.copy': 'Chép',
  'transfer.copied': 'Đã chép',
  'transfer.notCopied': 'Trình duyệt không cho chép. Giữ tay lên chữ để chép.',
} as const;
