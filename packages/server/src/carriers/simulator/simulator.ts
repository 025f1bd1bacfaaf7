import { randomInt } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type { CarrierId } from '../names.ts';
import { writeVietnamTime } from '../vietnam-time.ts';
import { textOf } from './journeys.ts';

/** What the simulator takes for a user; whoever else asks is refused, as the carriers do. */
export const simulatedUser = { username: 'mau', password: 'mau-khong-that' } as const;
const token = 'mau-token';

interface Parcel {
  readonly carrier: CarrierId;
  readonly order: unknown;
  readonly history: { readonly code: string; readonly at: Date }[];
  cancelled: boolean;
}

/** A carrier simulator that listens: NOT A CARRIER. Nothing is sent, nothing costs anything, numbers begin with MAU. */
export interface CarrierSimulator {
  /** Where each carrier's interface begins. */
  readonly urls: Readonly<Record<CarrierId, string>>;
  /** Parcels by their numbers. */
  readonly parcels: ReadonlyMap<string, Parcel>;
  /** Lets something happen to a parcel, so that asking for it tells. */
  tell(tracking: string, code: string, at: Date): void;
  stop(): Promise<void>;
}

const priceOf = (grams: number): number => 16_500 + Math.max(0, Math.ceil((grams - 500) / 500)) * 5_000;
const digits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join('');

/** Speaks the forms that both carriers document, over HTTP, on a port of its own. */
export async function startCarrierSimulator(): Promise<CarrierSimulator> {
  const parcels = new Map<string, Parcel>();
  const app = new Hono();
  app.route('/viettel-post/v2', viettelPost(parcels));
  app.route('/vnpost', vnpost(parcels));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((listening) => server.once('listening', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    urls: {
      'viettel-post': `http://127.0.0.1:${port}/viettel-post/v2`,
      vnpost: `http://127.0.0.1:${port}/vnpost`,
    },
    parcels,
    tell: (tracking, code, at) => {
      parcels.get(tracking)?.history.push({ code, at });
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        // Whoever asked keeps its connection open for another question, which nothing would close.
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

const isUser = (username: unknown, password: unknown): boolean =>
  username === simulatedUser.username && password === simulatedUser.password;

type Body = Readonly<Record<string, unknown>>;
const bodyOf = (c: Context): Promise<Body> => c.req.json<Body>();

function viettelPost(parcels: Map<string, Parcel>): Hono {
  const refuse = (message: string) => ({ status: 201, error: true, message, data: null });
  const app = new Hono();
  app.post('/user/Login', async (c) => {
    const { USERNAME, PASSWORD } = await bodyOf(c);
    const found = isUser(USERNAME, PASSWORD);
    return c.json(found ? { status: 200, error: false, message: 'OK', data: { token } } : refuse('Sai tài khoản'));
  });
  app.use('/order/*', async (c, next) => (c.req.header('token') === token ? next() : c.json(refuse('Token invalid'))));
  app.post('/order/getPriceAllNlp', async (c) => {
    const { PRODUCT_WEIGHT, RECEIVER_ADDRESS } = await bodyOf(c);
    const service = (code: string, name: string, extra: number) => ({
      MA_DV_CHINH: code,
      TEN_DICHVU: name,
      GIA_CUOC: priceOf(Number(PRODUCT_WEIGHT)) + extra,
      THOI_GIAN: '48 giờ',
    });
    return c.json({
      RECEIVER_ADDRESS,
      RESULT: [service('MAUNHANH', 'Nhanh (mẫu)', 9_000), service('MAUCHUAN', 'Chuẩn (mẫu)', 0)],
    });
  });
  app.post('/order/createOrderNlp', async (c) => {
    const order = await bodyOf(c);
    if (typeof order['RECEIVER_PHONE'] !== 'string' || order['RECEIVER_PHONE'] === '') {
      return c.json(refuse('Số điện thoại người nhận không hợp lệ'));
    }
    const tracking = `MAU${digits(11)}`;
    parcels.set(tracking, { carrier: 'viettel-post', order, history: [], cancelled: false });
    const data = { ORDER_NUMBER: tracking, MONEY_TOTAL: priceOf(Number(order['PRODUCT_WEIGHT'])) };
    return c.json({ status: 200, error: false, message: 'OK', data });
  });
  app.post('/order/UpdateOrder', async (c) => {
    const { TYPE, ORDER_NUMBER } = await bodyOf(c);
    const parcel = parcels.get(String(ORDER_NUMBER));
    if (parcel === undefined || TYPE !== 4) return c.json(refuse('Không tìm thấy đơn hàng'));
    parcel.cancelled = true;
    return c.json({ status: 200, error: false, message: 'OK', data: null });
  });
  return app;
}

function vnpost(parcels: Map<string, Parcel>): Hono {
  const app = new Hono();
  app.post('/GetAccessToken', async (c) => {
    const { username, password } = await bodyOf(c);
    return c.json(
      isUser(username, password) ? { success: true, token } : { success: false, errorMessage: 'Sai tài khoản' },
    );
  });
  app.use(async (c, next) => (c.req.header('token') === token ? next() : c.json({ message: 'Unauthorized' }, 401)));
  app.post('/ServicesCharge', async (c) => {
    const { data } = await bodyOf(c);
    const weight = Number((data as Body)['weight']);
    return c.json([
      { serviceCode: 'MAU', serviceName: 'Bưu kiện (mẫu)', mainFee: priceOf(weight), totalFee: priceOf(weight) },
    ]);
  });
  app.post('/CreateOrder', async (c) => {
    const order = await bodyOf(c);
    const information = order['informationOrder'] as Body;
    if (!information['receiverPhone']) return c.json({ message: 'Thiếu số điện thoại người nhận' }, 400);
    const itemCode = `MAU${digits(9)}VN`;
    parcels.set(itemCode, { carrier: 'vnpost', order, history: [], cancelled: false });
    return c.json({ itemCode, orderHdrID: `H-${itemCode}`, totalFee: priceOf(Number(information['weight'])) });
  });
  app.post('/orderCancel', async (c) => {
    const { OriginalId } = await bodyOf(c);
    const parcel = parcels.get(String(OriginalId).replace(/^H-/, ''));
    if (parcel === undefined) return c.json({ Type: '01', Message: 'Không tìm thấy' });
    if (parcel.history.length > 1) return c.json({ Type: '02', Message: 'Chờ duyệt' });
    parcel.cancelled = true;
    return c.json({ Type: '00', Message: 'OK' });
  });
  app.get('/GetStatusHistoryOrder', (c) => {
    const parcel = parcels.get(c.req.query('code') ?? '');
    const statusHistory = (parcel?.history ?? []).map(({ code, at }) => {
      const [createdDate, createdHour] = writeVietnamTime(at).split(' ');
      return { createdDate, createdHour, statusCode: code, statusName: textOf('vnpost', code) };
    });
    return c.json({ data: { statusHistory } });
  });
  return app;
}
