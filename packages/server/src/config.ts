import type { RateLimit } from './middleware/index.ts';
import type { PaymentSettings } from './payments/index.ts';
import type { CopyRule } from './views/index.ts';

/** What a deployment decides. Every default is written here or where it is used. */
export interface AppConfig {
  /** Where readers reach this server, without a slash at the end: `https://portal.example`. */
  readonly publicOrigin: string;
  /** Where pictures are served, when that is another host. Default: `publicOrigin`. */
  readonly mediaOrigin?: string;
  /** Whether a proxy of ours stands in front, whose X-Forwarded-For counts. Default: false. */
  readonly trustProxy?: boolean;
  /**
   * Secret that links of orders are derived from, at least 32 characters. Default: one made once and kept in the database,
   * which every server of that database shares.
   */
  readonly secret?: string;
  /** `false` turns the limit off. */
  readonly rateLimit?: RateLimit | false;
  /**
   * Whether pages behind codes may be kept on readers' devices. `false` takes the worker away from every device that comes
   * by. Default: true.
   */
  readonly keepOffline?: boolean;
  /** When the code of a single item is taken for a copied one. Default: 25 looks in 30 days, or 3 provinces in 2. */
  readonly copyRule?: CopyRule;
  /** Accounts with payment providers, with their secrets. Default: none, and money is looked for by whoever is paid. */
  readonly payments?: PaymentSettings;
  /** Longest that a request may take, in milliseconds. Default: 15,000. */
  readonly requestTimeout?: number;
}
