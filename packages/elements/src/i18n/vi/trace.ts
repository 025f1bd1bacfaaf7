/** Words of the compact trace badge, which stands beside every price. It states, it never says "genuine". */
export const viTrace = {
  'trace.open': 'Xem nguồn gốc',
  'trace.lot': 'Lô {{lot}}',
  'trace.harvested': 'Thu hoạch {{date}}',
  'trace.growingArea': 'Mã vùng trồng',
  'trace.status.valid': 'Còn hiệu lực',
  'trace.status.expired': 'Hết hạn',
  'trace.status.suspended': 'Tạm dừng',
  'trace.status.revoked': 'Đã thu hồi',
  'trace.status.unknown': 'Chưa rõ',
  'trace.status.not-checked': 'Chưa kiểm tra',
  'trace.recalled': 'Đã thu hồi',
  'trace.pastUse': 'Quá hạn dùng',
} as const;
