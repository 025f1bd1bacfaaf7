import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openSamplePortal, sampleOrigin as origin, type SamplePortal } from '../../testing/sample-portal.ts';

let portal: SamplePortal;
beforeAll(async () => {
  portal = await openSamplePortal();
});
afterAll(() => portal.close());

/** What a reader of a page without style and script reads. */
const read = (page: string) =>
  page
    .replace(/<(?:svg|head)[^]*?<\/(?:svg|head)>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
async function open(path = portal.signed, more = '') {
  const answer = await portal.app().request(origin + path + more, { headers: { accept: 'text/html' } });
  const page = await answer.text();
  return { status: answer.status, page, text: read(page) };
}
const tea = { code: 'HD-CD-261104' };
const set = (fields: Record<string, unknown>) =>
  portal.database.sql`UPDATE lots SET ${portal.database.sql(fields as never)} WHERE code = ${tea.code}`;
const certify = (id: string, fields: Record<string, unknown>) =>
  portal.database.sql`
    INSERT INTO certificates (store_id, certificate_id, subject, subject_id, kind, number, issuer, valid_from,
      valid_until, document_url, withdrawn_at, created_at)
    SELECT store_id, ${id}, 'lot', lot_id, 'vietgap', ${(fields['number'] ?? 'VG-1') as string}, 'Tổ chức (mẫu)',
      ${(fields['from'] ?? null) as string}, ${(fields['until'] ?? null) as string}, ${(fields['url'] ?? null) as string},
      ${(fields['withdrawn'] ?? null) as string}, now() FROM lots WHERE code = ${tea.code}`;

describe('state and signature', () => {
  test('are each explained in one plain sentence', async () => {
    const { text } = await open();
    expect(text).toContain('Tình trạng Còn hiệu lực: Nông sản Thái Nguyên giữ nguyên lời công bố');
    expect(text).toContain('Chữ ký Khớp: chỉ Nông sản Thái Nguyên có thể tạo ra mã bạn quét');
  });

  test('are told apart: a changed code of a good lot is a bad code', async () => {
    const { text } = await open(portal.signed.replace('7007=261104', '7007=261120'));
    expect(text).toContain('Tình trạng Còn hiệu lực');
    expect(text).toContain('Chữ ký Sai: mã bạn quét đã bị sửa');
    expect(text).not.toContain('Mua đúng lô này');
  });
});

describe('a growing area whose code is not valid', () => {
  const setArea = (status: string) =>
    portal.database.sql`
      UPDATE growing_areas g SET status = ${status} FROM lot_growing_areas a, lots l
      WHERE l.code = ${tea.code} AND a.lot_id = l.lot_id AND g.area_id = a.area_id`;
  afterEach(() => setArea('valid'));

  test.each([
    ['revoked', 'bad', 'đã bị thu hồi'],
    ['suspended', 'bad', 'đang bị tạm dừng'],
    ['expired', 'caution', 'đã hết hạn'],
  ])('is the first thing said, though lot and signature are in order: %s', async (status, tone, words) => {
    await setArea(status);
    const { page, text } = await open();
    expect(page).toMatch(new RegExp(`<section class="verdict ${tone}"`));
    expect(page).toMatch(new RegExp(`<h1>\\s*Mã vùng trồng <span class="whole">VN-[\\w-]+</span> ${words}\\.`));
    expect(text).toContain('mã vùng trồng của lô hiện không có hiệu lực: hãy hỏi người bán trước khi mua');
    expect(text).not.toContain('không có cảnh báo nào về lô này');
    expect(text).not.toContain('Mua đúng lô này');
  });

  test('does not outrank a recall or a forged code', async () => {
    await setArea('revoked');
    expect((await open(portal.signed.replace('7007=261104', '7007=261120'))).page).not.toMatch(/<h1>\s*Mã vùng trồng/);
    await set({ status: 'revoked' });
    expect((await open()).page).not.toMatch(/<h1>\s*Mã vùng trồng/);
    await set({ status: 'valid' });
  });
});

describe('the way to the goods', () => {
  test('leads to this very lot with its packing and price while it is sold', async () => {
    const { page } = await open();
    expect(page).toMatch(
      /<a class="button" href="https:\/\/shop\.example\/product\.html\?product=che-dinh-tan-cuong&amp;variant=var_[^"]+"\s*>Mua đúng lô này ·\u00a0390\.000\u00a0₫<\/a/,
    );
    expect(page).toMatch(/href="https:\/\/shop\.example\/store\.html\?store=htx-che-hao-dat"[^>]*>Mua của đơn vị này/);
  });

  test('says that it is sold out, and does not offer it', async () => {
    await portal.database.sql`UPDATE stock SET quantity = 0`;
    const { text } = await open();
    expect(text).toContain('Lô này hiện không còn bán ở cổng');
    expect(text).not.toContain('Mua đúng lô này');
    await portal.database.sql`UPDATE stock SET quantity = 50`;
  });

  test('names the newer lot when this one is not the one that is sold', async () => {
    const { sql } = portal.database;
    await sql`
      UPDATE products p SET current_lot_id = (SELECT lot_id FROM lots l WHERE l.store_id = p.store_id AND code <> ${tea.code}
        ORDER BY code LIMIT 1) WHERE slug = 'che-dinh-tan-cuong'`;
    const { text } = await open();
    expect(text).toContain('Đơn vị đang bán lô mới hơn');
    expect(text).not.toContain('Mua đúng lô này');
    await sql`
      UPDATE products p SET current_lot_id = (SELECT lot_id FROM lots WHERE code = ${tea.code})
      WHERE slug = 'che-dinh-tan-cuong'`;
  });
});

describe('the story of a lot', () => {
  test('goes back through every making to the field', async () => {
    const { text } = await open();
    const stages = ['Thu hoạch: Búp chè tươi', 'Kiểm tra:', 'Chế biến: Chè héo', 'Chế biến: Chè khô', 'Đóng gói:'];
    const at = stages.map((stage) => text.indexOf(stage));
    expect(at.every((place) => place > 0)).toBe(true);
    expect([...at].sort((one, other) => one - other)).toEqual(at);
    expect(text).toContain('(từ Búp chè tươi 300 kg)');
  });

  test('is told by the clock of the place where it happened', async () => {
    expect((await open()).text).toContain('04/11/2026, 08:30');
    expect((await open(portal.signed, '&lang=en')).text).toContain('4 November 2026, 08:30');
  });

  test('that nobody told is said to be missing', async () => {
    const { text } = await open('/t/TA-DE-261104');
    expect(text).toContain('Chưa ai ghi lại bước nào của lô này');
  });
});

describe('the map', () => {
  test('shows commune and province, says what it is, and has Hoàng Sa and Trường Sa', async () => {
    const { page, text } = await open();
    expect(page).toContain('aria-label="Sơ đồ: Xã Tân Cương, Thái Nguyên trong tỉnh và trong nước Việt Nam"');
    expect(page).toMatch(/<text[^>]*>Hoàng Sa<\/text/);
    expect(page).toMatch(/<text[^>]*>Trường Sa<\/text/);
    expect(text).toContain('Sơ đồ, không phải bản đồ địa giới');
  });
});

describe('papers', () => {
  test('are shown with number, issuer, validity and a link to the document over https', async () => {
    await certify('cer_good', {
      number: 'VG-2026-1',
      from: '2026-01-01',
      until: '2027-12-31',
      url: 'https://a.example/1',
    });
    const { page, text } = await open();
    expect(text).toMatch(/VietGAP cho lô này còn hiệu lực Số VG-2026-1 Nơi cấp Tổ chức \(mẫu\) Từ ngày 01\/01\/2026/);
    expect(page).toMatch(/<a href="https:\/\/a\.example\/1" rel="noopener noreferrer"\s*>Xem bản gốc tại a\.example/);
  });

  test('without a safe address have no link', async () => {
    await certify('cer_plain', { number: 'VG-PLAIN', url: 'http://plain.example/1' });
    await certify('cer_user', { number: 'VG-USER', url: 'https://gov.vn@evil.example/1' });
    const { page } = await open();
    expect(page).toContain('VG-PLAIN');
    expect(page).not.toMatch(/plain\.example|evil\.example/);
  });

  test('that were withdrawn or are over say so', async () => {
    await certify('cer_old', { until: '2026-11-21' });
    await certify('cer_gone', { until: '2027-11-21', withdrawn: '2026-11-01T00:00:00Z' });
    const { text } = await open();
    expect(text).toContain('VietGAP cho lô này đã hết hiệu lực');
    expect(text).toContain('VietGAP cho lô này đã bị thu hồi');
  });

  test('of a brand name say whose it is and that it is a sample', async () => {
    const { text } = await open();
    expect(text).toContain('Chè Thái Nguyên nhãn hiệu tập thể (mẫu) Chủ nhãn hiệu:');
  });
});

describe('the data elements of the law', () => {
  test('are each there, or said to be missing', async () => {
    const { text } = await open();
    const law = text.slice(text.indexOf('Những điều pháp luật yêu cầu'));
    for (const name of ['Tên sản phẩm', 'Tên đơn vị', 'Địa chỉ', 'Các công đoạn', 'Mã truy xuất', 'Xuất xứ'])
      expect(law).toContain(name);
    expect(law).toContain('Còn thiếu 1 mục');
    expect(law).toContain('chỉ có tranh vẽ, chưa có ảnh chụp chưa công bố');
    expect((await open('/t/TA-DE-261104')).text).toMatch(/Các công đoạn Thông tư 02\/2024 chưa công bố/);
  });
});

describe('amounts', () => {
  test('are told in words of the reader’s language', async () => {
    await set({ quantity: { amount: '1', unit: 'box' } });
    expect((await open()).text).toContain('Cả lô có 1 hộp');
    expect((await open(portal.signed, '&lang=en')).text).toContain('The whole lot 1 box');
    await set({ quantity: { amount: '250', unit: 'pack' } });
    expect((await open(portal.signed, '&lang=en')).text).toContain('250 packs');
  });
});

describe('a recall', () => {
  test('is the first thing on the page, read out at once, in the title, and says what to do', async () => {
    const note = { vi: 'Lý do (mẫu).' };
    await set({ status: 'revoked', recalled_at: '2026-11-20T03:00:00Z', status_note: note });
    const { page, text } = await open();
    expect(page).toContain('<main><p class="recall-strip">LÔ HÀNG ĐÃ BỊ THU HỒI');
    expect(page).toContain('<section class="verdict bad recalled" role="alert">');
    expect(page).toMatch(/<title>Thu hồi: không dùng lô hàng này · Lô HD-CD-261104/);
    expect(text).toContain('Có lệnh thu hồi từ ngày 20/11/2026. Ngừng dùng ngay');
    expect(text).not.toMatch(/Mua đúng lô này|Xem và mua/);
    await set({ status: 'valid', recalled_at: null, status_note: null });
  });

  test('has its states so far below the facts', async () => {
    expect((await open()).page).not.toContain('class="states"');
  });
});
