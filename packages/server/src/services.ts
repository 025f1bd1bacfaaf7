import type { Carrier } from './carriers/index.ts';
import type { Migration, Sql } from './database/index.ts';
import type { AppConfig } from './config.ts';
import type { PaymentSettings } from './payments/index.ts';
import type { Notifier } from './notifications/index.ts';
import type { TraceSigner } from './trace/index.ts';
import { createLinks, type Links, type SiteContext, type SiteDirectory } from './repository/index.ts';

/** What routes work with. Made once an app, so that two apps in one process share nothing. */
export interface Services {
  readonly sql: Sql;
  readonly config: AppConfig;
  readonly now: () => Date;
  readonly sites: SiteDirectory;
  /** The secret that order links are derived from. */
  readonly secret: () => Promise<string>;
  /** Signs lots, where this server has the keys. Asked for at each use, so that a rotation is seen. */
  readonly signer: () => Promise<TraceSigner | undefined>;
  /** Carriers that this server works with. */
  readonly carriers: readonly Carrier[];
  /** Accounts with payment providers. */
  readonly payments: PaymentSettings;
  /** Ways to tell people what they asked for, such as a code. None: this server sends no messages. */
  readonly notifiers: readonly Notifier[];
  readonly migrations: () => Promise<readonly Migration[]>;
}

/** Addresses as the asking site wants them. */
export const linksFor = (services: Services, site: SiteContext): Links => createLinks(site, services.config);
