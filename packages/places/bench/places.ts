/** Prints bytes and accuracy: `node --conditions=@nongsan/source packages/places/bench/places.ts [addresses]`. */
import { loadCommunes, provinces, resolveAddress, unitLabel } from '../src/index.ts';
import { measure, rightOrAsked, type Tally } from '../src/testing/accuracy.ts';
import { noisyAddresses, type NoisyAddress } from '../src/testing/noisy-addresses.ts';
import { bytesOf } from './bytes.ts';

const count = Number(process.argv[2] ?? 3000);
const SEED = 2025;

const line = (name: string, value: string): void => console.log(`${name.padEnd(58)} ${value}`);
const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const kilobytes = (bytes = 0): string => `${bytes.toLocaleString('en')} B`;

async function printBytes(): Promise<void> {
  const [select, communes] = await bytesOf('provinces, loadCommunes, communeByCode', ['data/communes/19.ts']);
  const [search, national] = await bytesOf('searchPlaces', ['search/national.ts']);
  const [, former] = await bytesOf('searchPlaces, resolveAddress', ['data/former/19.ts']);
  const [resolve] = await bytesOf('resolveAddress', []);
  const [phone] = await bytesOf('parsePhone, formatPhone', []);
  console.log('Bytes, minified, brotli 11');
  line('provinces, loadCommunes, communeByCode', kilobytes(select));
  line('  + communes of Thái Nguyên', kilobytes(communes));
  line('searchPlaces', kilobytes(search));
  line('  + national list, at the first keystroke', kilobytes(national));
  line('resolveAddress', kilobytes(resolve));
  line('  + area of Thái Nguyên, present and former', kilobytes(former));
  line('parsePhone, formatPhone', kilobytes(phone));
}

function printTally(title: string, tally: Tally, total: number, milliseconds: number): void {
  console.log(`\n${title}: ${total} addresses, ${(milliseconds / total).toFixed(1)} ms each`);
  for (const [outcome, times] of Object.entries(tally)) line(`  ${outcome}`, `${times} (${percent(times / total)})`);
  line('  right or asked', percent(rightOrAsked({ tally }, total)));
}

async function printAccuracy(title: string, addresses: readonly NoisyAddress[]): Promise<void> {
  const start = performance.now();
  const { tally, misses } = await measure(addresses);
  printTally(title, tally, addresses.length, performance.now() - start);
  for (const miss of misses) console.log(`    ${miss}`);
}

/** Today's addresses as they are officially written; asked where the name was another unit's before. */
async function printPresent(): Promise<void> {
  const tally = { found: 0, asked: 0, other: 0 };
  for (const province of provinces) {
    for (const commune of await loadCommunes(province.code)) {
      const resolved = await resolveAddress(`${unitLabel(commune)}, ${unitLabel(province)}`);
      if (resolved.kind === 'found' && resolved.commune === commune) tally.found++;
      else if (resolved.kind === 'ambiguous' && resolved.candidates.includes(commune)) tally.asked++;
      else tally.other++;
    }
  }
  console.log('\nPresent addresses, all 3,321');
  for (const [outcome, times] of Object.entries(tally)) line(`  ${outcome}`, `${times} (${percent(times / 3321)})`);
}

await printBytes();
await printAccuracy('Former addresses with noise', await noisyAddresses(count, SEED));
const isSplit = (unit: NoisyAddress['meant']): boolean => unit.current.length > 1;
await printAccuracy('Split former units with noise', await noisyAddresses(count, SEED, isSplit));
await printPresent();
