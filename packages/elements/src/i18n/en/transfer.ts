export const enTransfer = {
  'transfer.sample': 'SAMPLE - DO NOT TRANSFER',
  'transfer.qr': 'VietQR code: {{amount}} to {{name}}',
  'transfer.how': 'Open your banking app, scan this code and confirm. Amount and message are filled in.',
  'transfer.byHand': 'Or enter each of these exactly:',
  'transfer.bank': 'Bank',
  'transfer.account': 'Account number',
  'transfer.accountName': 'Account holder',
  'transfer.amount': 'Amount',
  'transfer.purpose': 'Message',
  'transfer.copy': 'Copy',
  'transfer.copied': 'Copied',
  'transfer.notCopied': 'The browser does not let us copy. Press and hold the text to copy it.',
} as const;
