#!/usr/bin/env node
// The `nongsan` command: what a portal's operator does from a terminal.
import { parseArgs } from 'node:util';
import { areaCommand } from './area-command.ts';
import { backupCommand } from './backup-command.ts';
import { certificateCommand } from './certificate-command.ts';
import { contractCommand } from './contract-command.ts';
import { eventsCommand } from './events-command.ts';
import { exportCommand } from './export-command.ts';
import { keyCommand } from './key-command.ts';
import { labelGrantCommand } from './label-grant-command.ts';
import { lotCommand } from './lot-command.ts';
import { migrateCommand } from './migrate-command.ts';
import { ordersCommand } from './orders-command.ts';
import { prerenderCommand } from './prerender-command.ts';
import { loadRendering } from './rendering.ts';
import { reportCommand } from './report-command.ts';
import { restoreCommand } from './restore-command.ts';
import { runCommand } from './run-command.ts';
import { sampleCommand } from './sample-command.ts';
import { secretKeyCommand } from './secret-key-command.ts';
import { serialsCommand } from './serials-command.ts';
import { SettingError } from './setting-error.ts';
import { snippetCommand } from './snippet-command.ts';
import { startCommand } from './start-command.ts';
import { viewsCommand } from './views-command.ts';

const usage = `nongsan <command>

  start                    database, server and a demonstration portal, until Ctrl+C
  migrate                  brings the database schema up to date
  sample [--reset-stock]   loads the sample catalogue; with the option, also its first stock
  orders [--json]          lists the newest orders (--limit 20)
  lot …                    states, changes, suspends, revokes, recalls lots; their history (nongsan lot --help)
  area …                   growing areas likewise (nongsan area --help)
  certificate …            papers of lots, areas, products and stores (nongsan certificate --help)
  events …                 captures EPCIS files, tells what happened to a lot (nongsan events --help)
  label-grant …            brand labels, granted and withdrawn (nongsan label-grant --help)
  report …                 what people reported on the pages of lots (nongsan report --help)
  secret-key …             makes, lists and revokes keys for servers (nongsan secret-key --help)
  key …                    makes, lists, rotates and revokes the keys that sign lots (nongsan key --help)
  serials …                signs thousands of items of a lot into a CSV file (nongsan serials --help)
  views …                  lists codes of items that may have been copied (nongsan views --help)
  backup [--out FILE]      writes the database into one file, also under a running server (--with-keys: trace keys too)
  restore FILE             makes an empty database of it (--folder DIR: there; --check: only reads the file)
  snippet …                prints the HTML for a site's page (nongsan snippet --help)
  export …                 writes a portal as static files (nongsan export --help)
  prerender PAGE …         fills a page in, for readers and machines without script (nongsan prerender --help)
  labels …                 makes sheets of labels with QR codes to print (nongsan labels --help)
  contract URL …           says where a portal of another make breaks the contract (nongsan contract --help)

Settings: DATABASE_URL, NONGSAN_FOLDER, NONGSAN_HOST, NONGSAN_PORT, NONGSAN_PORTAL_PORT,
  NONGSAN_KEY_PASSPHRASE or NONGSAN_KEY_PASSPHRASE_FILE`;

/** Commands with options of their own. */
const ownOptions: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  area: areaCommand,
  certificate: certificateCommand,
  export: exportCommand,
  'label-grant': labelGrantCommand,
  lot: lotCommand,
  contract: contractCommand,
  events: eventsCommand,
  key: keyCommand,
  // Fonts and the writer of PDF are loaded by nobody else.
  labels: async (args) => (await import('./labels-command.ts')).labelsCommand(args),
  prerender: async (args) => prerenderCommand(args, loadRendering),
  report: reportCommand,
  'secret-key': secretKeyCommand,
  serials: serialsCommand,
  snippet: snippetCommand,
  views: viewsCommand,
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
      return startCommand();
    case 'migrate':
      return migrateCommand();
    case 'sample':
      return sampleCommand({ resetStock: values['reset-stock'] });
    case 'orders':
      return ordersCommand({ json: values.json, limit: values.limit });
    case 'backup':
      return backupCommand({ out: values.out, withKeys: values['with-keys'] });
    case 'restore':
      return restoreCommand({ file, folder: values.folder, check: values.check });
    default:
      throw new SettingError(`"${command}"`, `is no command.\n\n${usage}`);
  }
});
