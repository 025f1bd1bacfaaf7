import { startDemo, type Demo } from './demo.ts';
import { isCheckout, readSettings, type Settings } from './settings.ts';

const endings = ['SIGINT', 'SIGTERM'] as const;

/** Starts the demonstration, says what to try, and serves until it is told to stop. */
export async function startCommand(): Promise<void> {
  const settings = readSettings(process.env);
  const stopping = askedToStop();
  const demo = await startDemo(settings);
  console.log((await welcome(demo, settings)).join('\n'));
  await stopping;
  console.log('\nStopping …');
  await demo.stop();
}

/** The first signal asks; who asks twice does not want to wait. */
function askedToStop(): Promise<void> {
  return new Promise((done) => {
    for (const ending of endings) {
      process.on(ending, () => {
        done();
        process.once(ending, () => process.exit(1));
      });
    }
  });
}

async function welcome(demo: Demo, settings: Settings): Promise<string[]> {
  const [lot] = await demo.sql<{ path: string; portal: string }[]>`
    SELECT portals.slug AS portal, l.link_path || CASE WHEN position('?' IN l.link_path) > 0 THEN '&' ELSE '?' END || 's=' || l.signature AS path
    FROM products p JOIN lots l ON l.store_id = p.store_id AND l.lot_id = p.current_lot_id
    JOIN portals ON portals.portal_id = p.portal_id
    WHERE l.status = 'valid' ORDER BY p.position LIMIT 1`;
  const where = 'url' in settings.database ? 'the PostgreSQL of DATABASE_URL' : `PostgreSQL in ${settings.folder}`;
  return [
    '',
    `  Nông Sản is running on ${where}. Sample prices; nothing is really sold.`,
    '',
    `  Open   ${demo.portalOrigin}/${isCheckout ? '' : 'docs'}`,
    '',
    '  Try    buy a tea: add it to the cart and order it, cash on delivery',
    `         be the QR code: ${demo.apiOrigin}${lot?.path ?? '/'}`,
    `         read a code with the camera, or from a picture: ${demo.apiOrigin}/scan?portal=${lot?.portal ?? ''}`,
    '         find your order in the database: npm run nongsan orders',
    '         let the bank tell of a transfer: npm run nongsan -- payments --help',
    '         let a parcel of it travel: npm run nongsan -- carrier --help',
    settings.host === 'localhost' ? '         scan with a phone: NONGSAN_HOST=<this machine’s address> npm start' : '',
    '',
    `  Server ${demo.apiOrigin}   (API: /openapi.json)        Ctrl+C stops.`,
  ];
}
