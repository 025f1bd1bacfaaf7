/** Words that more than one element says. */
export const viCommon = {
  'common.retry': 'Thử lại',
  'common.loading': 'Đang tải…',
  'common.close': 'Đóng',
  'common.sample': 'dữ liệu mẫu',
  'common.illustration': 'Hình minh hoạ',
  'error.network': 'Không kết nối được. Kiểm tra mạng rồi thử lại.',
  'error.gone': 'Không tìm thấy mục này. Có thể đã được gỡ xuống.',
  'error.setup': 'Trang này chưa được kết nối đúng với cổng bán hàng.',
  'error.unavailable': 'Cổng bán hàng đang tạm nghỉ. Thử lại sau ít phút.',
  'error.busy': 'Có quá nhiều yêu cầu. Đợi một phút rồi thử lại.',
  'error.unknown': 'Có lỗi xảy ra. Thử lại sau ít phút.',
} as const;
