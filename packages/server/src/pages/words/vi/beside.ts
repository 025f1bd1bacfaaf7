import type { KeepWords } from '../../keep-words.ts';
import type { ScanWords } from '../../scan-words.ts';
import type { ViewWords } from '../../view-words.ts';

export const view: ViewWords = {
  title: 'Mã này đã được mở bao nhiêu lần',
  none: 'Trước bạn chưa ghi nhận ai mở mã này.',
  some: (views, first, last) =>
    first === last
      ? `Mã này đã được mở ${views} lần, ngày ${first}.`
      : `Mã này được mở lần đầu ngày ${first}, lần gần nhất ngày ${last}, tất cả ${views} lần.`,
  signs: {
    often: (views, first) => `Mã này đã được mở ${views} lần kể từ ${first}, nhiều hơn bình thường.`,
    apart: (views, first) => `Mã này đã được mở ${views} lần kể từ ${first}, ở những tỉnh xa nhau trong ít ngày.`,
  },
  compare:
    'Mỗi mã chỉ dán trên một món hàng, nên mã này có thể đã bị chép. Hãy so tên đơn vị, ngày và số sê-ri trên nhãn với trang này; nếu khác, hãy hỏi nơi bán.',
  help: 'Giúp phát hiện mã bị chép',
  purpose:
    'Trang này chỉ đếm số lần mã được mở, theo ngày. Nếu bạn đồng ý, xã nơi bạn mở mã cũng được ghi, để thấy khi một mã xuất hiện ở nhiều nơi xa nhau. Không ghi tên, giờ, địa chỉ mạng hay máy của bạn; dữ liệu được xóa sau 400 ngày.',
  consent: 'Tôi đồng ý cho ghi xã nơi tôi mở mã này',
  province: 'Tỉnh, thành phố',
  commune: 'Xã, phường',
  choose: 'Chọn …',
  send: 'Gửi',
  sent: 'Đã ghi. Cảm ơn bạn.',
  failed: 'Chưa gửi được. Hãy thử lại khi có mạng.',
};

export const keep: KeepWords = {
  title: 'Khi không có mạng',
  how: 'Máy bạn giữ khóa công khai của cổng và các trang lô hàng bạn đã mở. Mã có chữ ký thì kiểm tra được cả khi không có mạng, kể cả mã bạn chưa mở bao giờ. Không có gì về bạn được giữ hay gửi đi.',
  press: 'Giữ trang này để xem khi không có mạng',
  forget: 'Xóa các trang đã giữ',
  answers: {
    kept: 'Đã lưu. Máy sẽ giữ trang này đến khi cần chỗ cho trang khác.',
    pinned: 'Đã giữ trang này. Mở lại địa chỉ này khi không có mạng vẫn xem được.',
    forgotten: 'Đã xóa các trang khỏi máy này.',
    full: 'Máy không còn chỗ để giữ trang này.',
    refused: 'Trình duyệt này không giữ được trang (có thể do cửa sổ riêng tư).',
  },
};

export const scan: ScanWords = {
  title: 'Quét mã truy xuất',
  needsScript:
    'Phần này cần JavaScript. Không có thì dùng ứng dụng máy ảnh của điện thoại, và xem kỹ tên miền trước khi mở.',
  choose: 'Bạn muốn quét mã của cổng nào?',
  noPortal: 'Máy chủ này chưa có cổng nào.',
  link: 'Quét một mã khác',
};
