import type { LabelErrorCode } from '../labels/label-error.ts';
import type { Sheet } from '../labels/sheets.ts';

/** Languages of labels and of the form for them: it is a seller's, not a reader's. */
export type LabelLocale = 'vi' | 'en';

/** Why the form is shown again: for what was typed, or for the lot. */
export type FormFault = 'form' | 'key' | 'scope' | 'store' | 'copies' | 'pages' | LabelErrorCode;

interface FormWords {
  readonly title: string;
  readonly intro: string;
  readonly key: string;
  readonly keyHelp: string;
  readonly lot: string;
  readonly lotHelp: string;
  readonly sheet: string;
  readonly stock: (sheet: Sheet) => string;
  readonly copies: string;
  readonly copiesHelp: string;
  readonly skip: string;
  readonly locale: string;
  readonly locales: Readonly<Record<LabelLocale, string>>;
  readonly format: string;
  readonly make: string;
  readonly print: string;
  readonly fault: Readonly<Record<FormFault, string>>;
  readonly stocks: (names: readonly string[]) => string;
}

const measures = ({ label: { width, height }, columns, rows, dot }: Sheet, roll: string, each: string): string => {
  const format = new Intl.NumberFormat(roll === 'Cuộn' ? 'vi' : 'en');
  const size = `${format.format(width)} × ${format.format(height)} mm`;
  return dot === undefined ? `A4: ${columns * rows} ${each}, ${size}` : `${roll}: ${size}`;
};

export const labelFormWords: Readonly<Record<LabelLocale, FormWords>> = {
  vi: {
    title: 'In tem truy xuất',
    intro: 'Tạo trang tem có mã QR đã ký của một lô hàng, để in trên giấy A4 hoặc máy in nhiệt.',
    key: 'Khóa bí mật',
    keyHelp: 'Bắt đầu bằng sk_, có quyền lots:write. Chỉ dùng cho lần này, không được lưu lại.',
    lot: 'Mã lô',
    lotHelp: 'Như in trên hàng, ví dụ TC-261104.',
    sheet: 'Khổ tem',
    stock: (sheet) => measures(sheet, 'Cuộn', 'tem'),
    copies: 'Số tem',
    copiesHelp: 'Để trống: đầy một trang.',
    skip: 'Số tem đã dùng trên trang đầu',
    locale: 'Ngôn ngữ trên tem',
    locales: { vi: 'Tiếng Việt', en: 'Tiếng Anh' },
    format: 'Tệp',
    make: 'Tạo tem',
    print:
      'In ở đúng 100 %, không chọn “vừa trang”. Tem của từng món hàng, có số sê-ri riêng, làm bằng lệnh nongsan labels --serials.',
    fault: {
      form: 'Biểu mẫu thiếu khổ tem hoặc ngôn ngữ.',
      key: 'Máy chủ này không có khóa bí mật như vậy, hoặc khóa đã hết hạn hay bị thu hồi.',
      scope: 'Khóa này không có quyền lots:write.',
      store: 'Khóa này không dùng được cho gian hàng của lô.',
      copies: 'Số tem từ 1 đến 1000; số tem đã dùng phải nhỏ hơn số tem của một trang.',
      pages: 'Một tệp SVG chỉ chứa một trang. Hãy chọn PDF, hoặc ít tem hơn.',
      unknownLot: 'Cổng của khóa này không có lô như vậy.',
      gtin: 'GTIN của lô có số kiểm tra sai. Sửa ở phân loại sản phẩm rồi ký lại lô.',
      link: 'Đường dẫn trong mã không hợp lệ, hoặc ghi khác điều cổng đang công bố. Hãy ký lại lô.',
      signature: 'Chữ ký của lô không khớp, hoặc khóa ký không còn hiệu lực. Hãy ký lại lô.',
      status: 'Lô đang bị tạm dừng, đã bị thu hồi hoặc đã hết hạn, nên không được in tem.',
      size: 'Khổ tem này quá nhỏ: ô của mã sẽ dưới 0,33 mm, hoặc chữ không đọc được.',
      serials: 'Danh sách số sê-ri có lỗi.',
    },
    stocks: (names) => `Khổ dùng được: ${names.join('; ')}.`,
  },
  en: {
    title: 'Print trace labels',
    intro: 'Makes a sheet of labels with the signed QR code of a lot, for A4 paper or a thermal printer.',
    key: 'Secret key',
    keyHelp: 'Begins with sk_ and has the scope lots:write. Used this once, never kept.',
    lot: 'Lot',
    lotHelp: 'As printed on the goods, such as TC-261104.',
    sheet: 'Labels',
    stock: (sheet) => measures(sheet, 'Roll', 'labels'),
    copies: 'How many',
    copiesHelp: 'Empty: one sheet full.',
    skip: 'Labels gone from the first sheet',
    locale: 'Language of the label',
    locales: { vi: 'Vietnamese', en: 'English' },
    format: 'File',
    make: 'Make labels',
    print:
      'Print at exactly 100 %, not fitted to the page. Labels of single items, each with its serial number, are made by nongsan labels --serials.',
    fault: {
      form: 'The form lacks labels or a language.',
      key: 'This server has no such secret key, or it has expired or been revoked.',
      scope: 'This key lacks the scope lots:write.',
      store: 'This key is not for the store of the lot.',
      copies: 'From 1 to 1000 labels; fewer may be gone than a sheet has.',
      pages: 'A file of SVG holds one page. Choose PDF, or fewer labels.',
      unknownLot: 'The portal of this key has no such lot.',
      gtin: 'The GTIN of the lot has a wrong check digit. Correct it on the variant, then sign the lot again.',
      link: 'The link in the code is not valid, or states other facts than the portal does now. Sign the lot again.',
      signature: 'The signature of the lot does not hold, or its key is out of force. Sign the lot again.',
      status: 'The lot is suspended, recalled or expired, so it gets no labels.',
      size: 'These labels are too small: modules would be below 0.33 mm, or letters too small to read.',
      serials: 'The list of serials has a fault.',
    },
    stocks: (names) => `These do: ${names.join('; ')}.`,
  },
};
