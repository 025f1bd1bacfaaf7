import { drawQr, qrSvg } from '@nongsan/server/labels';
import QRCode from 'qrcode';
import { randomLots } from '../../labels/random-lots.ts';
import { median, type Figure } from '../figure.ts';

const rounds = 9;
const lots = 300;

/** Signed links drawn as SVG, by us and by the `qrcode` package, in turns. */
export async function benchQr(): Promise<readonly Figure[]> {
  const links = randomLots(lots, 1).map(({ link }) => link);
  const ours = () => Promise.resolve(links.map((link) => qrSvg(drawQr(link))));
  const theirs = () =>
    Promise.all(links.map((link) => QRCode.toString(link, { type: 'svg', errorCorrectionLevel: 'M' })));
  // What is compiled while it runs says nothing.
  for (const draw of [ours, theirs, ours, theirs]) await draw();
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) times.ours.push(await timed(ours));
    times.theirs.push(await timed(theirs));
    if (round % 2 === 1) times.ours.push(await timed(ours));
  }
  const each = (samples: readonly number[]) => (median(samples) / lots).toFixed(2);
  return [
    {
      name: 'qr drawing',
      value: median(times.ours) / median(times.theirs),
      unit: '× qrcode',
      aim: { atMost: 1 },
      samples: times.ours.map((time, round) => time / (times.theirs[round] ?? NaN)),
      note: `an SVG of a signed link: ${each(times.ours)} ms against ${each(times.theirs)} ms of the qrcode package`,
    },
  ];
}

async function timed(draw: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await draw();
  return performance.now() - start;
}
