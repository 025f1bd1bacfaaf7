import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Carrier, ParcelToSend } from './carrier.ts';
import type { CarrierId } from './names.ts';
import { noticeOf } from './simulator/notice.ts';
import { simulatedUser, startCarrierSimulator, type CarrierSimulator } from './simulator/simulator.ts';
import { createViettelPost } from './viettel-post/viettel-post.ts';
import { createVnpost } from './vnpost/vnpost.ts';

const noticeToken = 'token-of-the-tests-0123456789';
const place = { commune: 'Xã Tân Cương', province: 'Thái Nguyên', communeCode: '05503', provinceCode: '19' };
const parcel: ParcelToSend = {
  reference: 'sub_1',
  sender: { name: 'Hộ hao', phone: '+84912345678', street: 'Xóm Hồng Thái', ...place },
  receiver: { name: 'Người mua thử', phone: '+84912345679', street: 'Số 1', ...place },
  content: '1 × Chè',
  weight: 900,
  worth: 245_000,
  collect: 275_000,
};

let simulator: CarrierSimulator;
const carriers = {} as Record<CarrierId, Carrier>;

beforeAll(async () => {
  simulator = await startCarrierSimulator();
  const shared = { ...simulatedUser, noticeToken, sample: true, timeout: 5_000 };
  carriers['viettel-post'] = createViettelPost({ ...shared, url: simulator.urls['viettel-post'] });
  carriers.vnpost = createVnpost({ ...shared, customerCode: 'C1', url: simulator.urls.vnpost });
});
afterAll(() => simulator.stop());

describe.each(['viettel-post', 'vnpost'] as const)('%s', (id) => {
  it('tells prices, takes a parcel and lets it be cancelled', async () => {
    const carrier = carriers[id];
    expect((await carrier.quote(parcel)).map(({ price }) => price)).toContain(21_500);
    const sent = await carrier.create(parcel);
    expect(sent).toMatchObject({ tracking: expect.stringMatching(/^MAU/) as string, fee: 21_500 });
    const order = JSON.stringify(simulator.parcels.get(sent.tracking)?.order);
    for (const told of ['Người mua thử', '+84912345679', '275000', 'sub_1']) expect(order).toContain(told);
    await carrier.cancel(sent, 'Người mua hủy');
    expect(simulator.parcels.get(sent.tracking)?.cancelled).toBe(true);
  });
  it('refuses what it does not take, and says so without a secret', async () => {
    const nameless = { ...parcel, receiver: { ...parcel.receiver, phone: '' } };
    await expect(carriers[id].create(nameless)).rejects.toMatchObject({ name: 'CarrierError', fault: 'refused' });
    await expect(carriers[id].cancel({ tracking: 'MAU-NONE' }, 'x')).rejects.toMatchObject({ fault: 'refused' });
    const wrong = { username: 'x', password: 'geheim', noticeToken, url: simulator.urls[id] };
    const stranger = id === 'vnpost' ? createVnpost({ ...wrong, customerCode: 'C1' }) : createViettelPost(wrong);
    const refusal: unknown = await stranger.quote(parcel).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ fault: 'refused' });
    expect(String(refusal)).not.toContain('geheim');
  });
  it('that does not answer is not asked a second time', async () => {
    const gone = { ...simulatedUser, noticeToken, customerCode: 'C1', url: 'http://127.0.0.1:9' };
    const carrier = id === 'vnpost' ? createVnpost(gone) : createViettelPost(gone);
    await expect(carrier.create(parcel)).rejects.toMatchObject({ fault: 'unreachable' });
  });
  it('is believed by its token alone', () => {
    const notice = { carrier: id, tracking: 'MAU1', code: id === 'vnpost' ? '6' : '200', at: new Date() };
    const read = (token: string) => {
      const { headers, body } = noticeOf({ ...notice, token });
      return carriers[id].readWebhook({ headers: new Headers(headers), body });
    };
    expect(read(noticeToken)).toHaveLength(1);
    for (const token of ['', 'x', noticeToken.slice(1), `${noticeToken}x`]) {
      expect(() => read(token), token).toThrow(/token/);
    }
    expect(() => carriers[id].readWebhook({ headers: new Headers(), body: null })).toThrow(/token/);
  });
});

it('VNPost tells where a parcel is when it is asked, Viettel Post cannot', async () => {
  const { tracking } = await carriers.vnpost.create(parcel);
  simulator.tell(tracking, '6', new Date('2026-11-22T02:00:00Z'));
  simulator.tell(tracking, '14', new Date('2026-11-23T02:00:00Z'));
  expect(await carriers.vnpost.track(tracking)).toMatchObject([
    { status: 'picked_up', code: '6', text: 'Đã lấy hàng', at: new Date('2026-11-22T02:00:00Z') },
    { status: 'delivered', code: '14' },
  ]);
  expect(carriers['viettel-post'].capabilities.track).toBe(false);
  await expect(carriers['viettel-post'].track(tracking)).rejects.toMatchObject({ fault: 'unsupported' });
});
