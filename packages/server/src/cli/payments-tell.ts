import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Sql } from '../database/index.ts';
import { payosNotice, type PayosTransfer } from '../payments/simulator/sign-notices.ts';
import { simulatedAccount } from '../payments/simulator/simulated-accounts.ts';
import { areSimulated, simulatorSecret } from './demo-payments.ts';
import { portalOf } from './portal-of.ts';
import { RefusedError } from './refused-error.ts';
import { SettingError } from './setting-error.ts';
import type { Settings } from './settings.ts';
import { withDatabase } from './with-database.ts';

/** A transfer that the simulator's bank tells of; what is not given is as the order asks for it. */
export interface Telling {
  readonly portal?: string | undefined;
  readonly amount?: string | undefined;
  readonly times?: string | undefined;
  readonly after?: string | undefined;
  readonly forged: boolean;
}

interface PaymentRow {
  readonly portal: string;
  readonly demo: boolean;
  readonly store: string | null;
  readonly method: string;
  readonly amount: number;
}

const somebodyElses = 'somebody-else-s-checksum-key';

/** The simulator tells the running server, over HTTP and as payOS does, that a transfer came: often, late or forged. */
export function tellTransfer(reference: string, telling: Telling): Promise<string> {
  return withDatabase(async ({ sql }, settings) => {
    if (!areSimulated(process.env)) {
      throw new RefusedError('Real accounts are set up: their bank tells of transfers, no command does.', undefined);
    }
    const times = whole('--times', telling.times, 1, 100);
    const payment = await findTransfer(sql, await portalOf(sql, telling.portal), reference);
    const transfer: PayosTransfer = {
      reference: `FT-MAU-${randomInt(1_000_000_000)}`,
      amount: whole('--amount', telling.amount, payment.amount, 10_000_000_000),
      description: `CT DEN ${reference} tien hang`,
    };
    const notice = payosNotice(transfer, telling.forged ? somebodyElses : await simulatorSecret(sql));
    await pause(whole('--after', telling.after, 0, 3_600) * 1_000);
    const address = addressOf(settings, simulatedAccount(payment.portal, payment.store ?? undefined));
    const answers = await Promise.all(Array.from({ length: times }, () => send(address, notice)));
    return [`${transfer.amount.toLocaleString('vi')} ₫ for ${reference}, ${transfer.reference}`, ...answers].join('\n');
  });
}

const addressOf = ({ host, port }: Settings, account: string) => `http://${host}:${port}/payments/payos/${account}`;

async function findTransfer(sql: Sql, portal: string, reference: string): Promise<PaymentRow> {
  const [row] = await sql<PaymentRow[]>`
    SELECT p.slug AS portal, p.demo, s.slug AS store, y.method, y.amount::int
    FROM directory d JOIN portals p USING (portal_id)
    JOIN payments y ON y.checkout_id = d.target_id AND y.reference = d.code
    LEFT JOIN stores s ON s.store_id = y.payee_store_id
    WHERE d.portal_id = ${portal} AND d.kind = 'order-reference' AND d.code = ${reference}`;
  if (row === undefined) throw new RefusedError(`No payment has the reference ${reference}.`, undefined);
  if (!row.demo) throw new RefusedError('This portal sells for real: its bank tells of transfers.', undefined);
  if (row.method === 'vietqr') return row;
  throw new RefusedError(`${reference} is not paid by transfer, but by ${row.method}.`, undefined);
}

function whole(option: string, text: string | undefined, usual: number, most: number): number {
  if (text === undefined) return usual;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= most) return number;
  throw new SettingError(option, `must be a whole number from 1 to ${most}`);
}

async function send(address: string, notice: object): Promise<string> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(notice),
  }).catch((cause: unknown) => {
    throw new RefusedError('The server does not answer. Start it first: nongsan start', cause);
  });
  const answer = (await response.json()) as { readonly code?: string };
  return `HTTP ${response.status}${answer.code === undefined ? '' : `  ${answer.code}`}`;
}
