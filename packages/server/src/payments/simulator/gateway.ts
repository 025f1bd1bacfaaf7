import { createHmac, randomInt } from 'node:crypto';
import { html } from 'hono/html';
import { Hono, type Context } from 'hono';
import type { AppEnv } from '../../middleware/index.ts';
import { withParameters } from '../../pages/asked.ts';
import { languagesOf } from '../../pages/languages.ts';
import { layout, noPortal, type Markup } from '../../pages/layout.ts';
import { pageLocale } from '../../pages/page-locale.ts';
import { pagePolicy } from '../../pages/page-policy.ts';
import { ProblemError } from '../../problems/index.ts';
import { isSame } from '../providers/is-same.ts';
import { gatewayDeeds, gatewayWords, type GatewayDeed } from './gateway-words.ts';
import { vnpayCall, type VnpayTransaction } from './sign-notices.ts';
import { simulatedMerchant } from './simulated-accounts.ts';

export interface GatewayOptions {
  /** Of the server that is told. */
  readonly publicOrigin: string;
  readonly secret: string;
  /** Milliseconds by which a late notice is late. */
  readonly delay?: number;
  /** Asks the server as VNPAY would. Default: over HTTP. */
  readonly fetch?: (address: string) => Promise<Response>;
}

/** Where VNPAY's own page is, under the gateway's origin. */
const gatewayPath = '/paymentv2/vpcpay.html';

/**
 * The page that stands in for VNPAY's in a demonstration: it says that no money moves, lets the reader choose what happens,
 * tells the server of it as VNPAY does, also twice, late or forged, and leads back to the shop.
 */
export function gatewayPages(options: GatewayOptions): Hono<AppEnv> {
  const policy = pagePolicy(options);
  return new Hono<AppEnv>().get(gatewayPath, async (c) => {
    const asked = readCall(c, options);
    const deed = gatewayDeeds.find((one) => one === c.req.query('deed'));
    c.header('cache-control', 'no-store');
    if (deed !== undefined) return c.redirect(await perform(deed, asked, options), 303);
    const locale = pageLocale(c);
    c.header('content-security-policy', policy);
    c.header('content-language', locale);
    const page = layout({
      locale,
      title: gatewayWords(locale).title,
      portalName: noPortal,
      languages: languagesOf(`${gatewayPath}?${asked.query}`, ['vi', 'en']),
      body: body(asked, locale),
    });
    return c.html(page);
  });
}

interface Asked {
  /** What was signed, and the signature. */
  readonly query: string;
  readonly code: string;
  readonly reference: string;
  readonly amount: number;
  readonly returnTo: string;
}

/** VNPAY refuses what its merchant has not signed, and so does this; and it calls no other server than its own. */
function readCall(c: Context, { publicOrigin, secret }: GatewayOptions): Asked {
  const given = new URL(c.req.url).searchParams;
  const signature = given.get('vnp_SecureHash') ?? '';
  const signed = new URLSearchParams([...given].filter(([name]) => /^vnp_(?!SecureHash)/.test(name)));
  signed.sort();
  const right = createHmac('sha512', secret).update(signed.toString()).digest('hex');
  const field = (name: string): string => signed.get(`vnp_${name}`) ?? '';
  const returnTo = field('ReturnUrl');
  const isOurs = returnTo.startsWith(`${publicOrigin}/payments/vnpay/`) && field('TmnCode') === simulatedMerchant;
  if (!isSame(signature.toLowerCase(), right) || !isOurs) {
    throw new ProblemError('bad-signature', 'This address was not made by the shop: go back and choose to pay again.');
  }
  const [code, reference, amount] = [field('TxnRef'), field('OrderInfo'), Number(field('Amount')) / 100];
  return { query: `${signed.toString()}&vnp_SecureHash=${signature}`, code, reference, amount, returnTo };
}

const failures = { failed: '51', left: '24' } as const;

/** Tells the server what the reader chose. @returns where the buyer goes on */
async function perform(deed: GatewayDeed, { code, amount, returnTo }: Asked, options: GatewayOptions): Promise<string> {
  const { secret, delay = 20_000, fetch: ask = (address: string) => fetch(address) } = options;
  const failure = deed === 'failed' || deed === 'left' ? failures[deed] : undefined;
  const told: VnpayTransaction = {
    ...{ code, amount, number: String(randomInt(10_000_000, 99_999_999)) },
    ...(failure !== undefined && { responseCode: failure, status: '02' }),
  };
  const address = (path: string, transaction = told, key = secret) =>
    `${path}?${vnpayCall(transaction, simulatedMerchant, key).toString()}`;
  const notices = returnTo.replace(/\/return$/, '/ipn');
  // Whether it arrived is for the server to say: the order shows it.
  const tell = (call = address(notices)) => ask(call).catch(() => undefined);
  if (deed === 'late') setTimeout(() => void tell(), delay).unref();
  else if (deed === 'forged') await tell(address(notices, told, 'somebody-else-s-secret'));
  else await Promise.all(Array.from({ length: deed === 'twice' ? 2 : 1 }, () => tell()));
  return address(returnTo);
}

function body({ query, reference, amount }: Asked, locale: ReturnType<typeof pageLocale>): Markup {
  const words = gatewayWords(locale);
  const ways = gatewayDeeds.map((deed) => {
    const href = withParameters(`${gatewayPath}?${query}`, [`deed=${deed}`]);
    return html`<a class="button ${deed === 'paid' ? '' : 'plain'}" href="${href}">${words.deeds[deed]}</a>`;
  });
  return html`<section class="verdict caution">
      <div>
        <h1>${words.title}</h1>
        <p>${words.nothing}</p>
      </div>
    </section>
    <section class="facts">
      <p>${words.asks(`${amount.toLocaleString('vi')} ₫`, reference)}</p>
      <div class="actions">${ways}</div>
    </section>`;
}
