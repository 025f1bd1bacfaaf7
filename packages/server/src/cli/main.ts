#!/usr/bin/env node
// The `nongsan` command: what a portal's operator does from a terminal.
import { parseArgs } from 'node:util';
import { runCommand } from './run-command.ts';
import { SettingError } from './setting-error.ts';

const usage = `nongsan <command>

  start                    database, server and a demonstration portal, until Ctrl+C
  migrate                  brings the database schema up to date
  sample [--reset-stock]   loads the sample catalogue; with the option, also its first stock
  orders [--json]          lists the newest orders (--limit 20)
  order …                  shows an order, brings its parts from state to state (nongsan order --help)
  claim …                  what came spoiled, missing or wrong: shows it, answers it (nongsan claim --help)
  lot …                    states, changes, suspends, revokes, recalls lots; their history (nongsan lot --help)
  area …                   growing areas likewise (nongsan area --help)
  certificate …            papers of lots, areas, products and stores (nongsan certificate --help)
  events …                 captures EPCIS files, tells what happened to a lot (nongsan events --help)
  label-grant …            brand labels, granted and withdrawn (nongsan label-grant --help)
  report …                 what people reported on the pages of lots (nongsan report --help)
  secret-key …             makes, lists and revokes keys for servers (nongsan secret-key --help)
  webhook …                tells other servers what happened (nongsan webhook --help)
  key …                    makes, lists, rotates and revokes the keys that sign lots (nongsan key --help)
  selling …                when things are sold, to where and how much of them (nongsan selling --help)
  hand-over …              where a site's carts may go on (nongsan hand-over --help)
  hold …                   how long goods are held for buyers at the review (nongsan hold --help)
  serials …                signs thousands of items of a lot into a CSV file (nongsan serials --help)
  views …                  lists codes of items that may have been copied (nongsan views --help)
  shipping …               what sending costs, pick-up, freshness promises (nongsan shipping --help)
  post-offices …           imports communal post offices where parcels are fetched (nongsan post-offices --help)
  carrier …                gives parcels to carriers, tells where they are (nongsan carrier --help)
  statement …              what a household sold in a month, as PDF or CSV (nongsan statement --help)
  payments …               money that waits for a person; ways to pay (nongsan payments --help)
  backup [--out FILE]      writes the database into one file, also under a running server (--with-keys: trace keys too)
  restore FILE             makes an empty database of it (--folder DIR: there; --check: only reads the file)
  personal-data …          exports, erases, forgets what buyers told; who got at it (nongsan personal-data --help)
  snippet …                prints the HTML for a site's page (nongsan snippet --help)
  export …                 writes a portal as static files (nongsan export --help)
  prerender PAGE …         fills a page in, for readers and machines without script (nongsan prerender --help)
  labels …                 makes sheets of labels with QR codes to print (nongsan labels --help)
  contract URL …           says where a portal of another make breaks the contract (nongsan contract --help)

Settings: DATABASE_URL, NONGSAN_FOLDER, NONGSAN_HOST, NONGSAN_PORT, NONGSAN_PORTAL_PORT,
  NONGSAN_KEY_PASSPHRASE or NONGSAN_KEY_PASSPHRASE_FILE, NONGSAN_PRIVATE_WEBHOOKS`;

/** Commands with options of their own. Each loads only what it needs, so that none waits for the others' libraries. */
const ownOptions: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  area: async (args) => (await import('./area-command.ts')).areaCommand(args),
  certificate: async (args) => (await import('./certificate-command.ts')).certificateCommand(args),
  claim: async (args) => (await import('./claim-command.ts')).claimCommand(args),
  export: async (args) => (await import('./export-command.ts')).exportCommand(args),
  'label-grant': async (args) => (await import('./label-grant-command.ts')).labelGrantCommand(args),
  lot: async (args) => (await import('./lot-command.ts')).lotCommand(args),
  order: async (args) => (await import('./order-command.ts')).orderCommand(args),
  contract: async (args) => (await import('./contract-command.ts')).contractCommand(args),
  events: async (args) => (await import('./events-command.ts')).eventsCommand(args),
  key: async (args) => (await import('./key-command.ts')).keyCommand(args),
  labels: async (args) => (await import('./labels-command.ts')).labelsCommand(args),
  'post-offices': async (args) => (await import('./post-offices-command.ts')).postOfficesCommand(args),
  'personal-data': async (args) => (await import('./personal-data-command.ts')).personalDataCommand(args),
  statement: async (args) => (await import('./statement-command.ts')).statementCommand(args),
  payments: async (args) => (await import('./payments-command.ts')).paymentsCommand(args),
  prerender: async (args) => {
    const { loadRendering } = await import('./rendering.ts');
    return (await import('./prerender-command.ts')).prerenderCommand(args, loadRendering);
  },
  report: async (args) => (await import('./report-command.ts')).reportCommand(args),
  'hand-over': async (args) => (await import('./hand-over-command.ts')).handOverCommand(args),
  hold: async (args) => (await import('./hold-command.ts')).holdCommand(args),
  shipping: async (args) => (await import('./shipping-command.ts')).shippingCommand(args),
  carrier: async (args) => (await import('./carrier-command.ts')).carrierCommand(args),
  'secret-key': async (args) => (await import('./secret-key-command.ts')).secretKeyCommand(args),
  selling: async (args) => (await import('./selling-command.ts')).sellingCommand(args),
  serials: async (args) => (await import('./serials-command.ts')).serialsCommand(args),
  snippet: async (args) => (await import('./snippet-command.ts')).snippetCommand(args),
  views: async (args) => (await import('./views-command.ts')).viewsCommand(args),
  webhook: async (args) => (await import('./webhook-command.ts')).webhookCommand(args),
};

await runCommand(async () => {
  const [first = '', ...args] = process.argv.slice(2);
  if (Object.hasOwn(ownOptions, first)) return ownOptions[first]?.(args);
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'reset-stock': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      limit: { type: 'string', default: '20' },
      out: { type: 'string' },
      'with-keys': { type: 'boolean', default: false },
      folder: { type: 'string' },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [command, ...given] = positionals;
  if (values.help || command === undefined) {
    console.log(usage);
    return;
  }
  const [file, ...rest] = command === 'restore' ? given : [undefined, ...given];
  if (rest.length > 0) throw new SettingError(rest.join(' '), `means nothing to "${command}"`);
  switch (command) {
    case 'start':
      return (await import('./start-command.ts')).startCommand();
    case 'migrate':
      return (await import('./migrate-command.ts')).migrateCommand();
    case 'sample':
      return (await import('./sample-command.ts')).sampleCommand({ resetStock: values['reset-stock'] });
    case 'orders':
      return (await import('./orders-command.ts')).ordersCommand({ json: values.json, limit: values.limit });
    case 'backup':
      return (await import('./backup-command.ts')).backupCommand({ out: values.out, withKeys: values['with-keys'] });
    case 'restore':
      return (await import('./restore-command.ts')).restoreCommand({
        file,
        folder: values.folder,
        check: values.check,
      });
    default:
      throw new SettingError(`"${command}"`, `is no command.\n\n${usage}`);
  }
});
