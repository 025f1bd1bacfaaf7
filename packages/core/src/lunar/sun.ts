import { deltaT } from './delta-t.ts';
import { epoch, sine } from './sky.ts';

const j2000 = 2451545;

/**
 * What Venus, Jupiter, the Moon and a slow term add to the Sun's longitude: degrees, then an angle and its growth in a
 * Julian century since 2000 (Meeus, Astronomical Formulae for Calculators, chapter 18, its epoch 1900 moved to 2000).
 */
const disturbances = [
  [0.00134, 153.23 + 22518.7541 + 90, 22518.7541],
  [0.00154, 216.57 + 45037.5082 + 90, 45037.5082],
  [0.002, 312.69 + 32964.3577 + 90, 32964.3577],
  [0.00179, 350.74 + 445267.1142, 445267.1142],
  [0.00178, 231.19 + 20.2, 20.2],
] as const;

/**
 * The Sun's apparent longitude in degrees, 0 to 360, at a moment in days of universal time since 1 January 1970
 * (Meeus, Astronomical Algorithms, chapter 25, with nutation and aberration). Right to some thousandths of a degree.
 */
export function sunLongitude(moment: number): number {
  const tt = moment + deltaT(1970 + moment / 365.2425) / 86_400;
  const t = (tt + epoch - j2000) / 36_525;
  const mean = 280.46646 + 36000.76983 * t + 0.0003032 * t ** 2;
  const anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t ** 2;
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t ** 2) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly);
  const apparent = -0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
  const disturbed = disturbances.reduce((sum, [size, angle, growth]) => sum + size * sine(angle + growth * t), 0);
  const longitude = (mean + centre + apparent + disturbed) % 360;
  return longitude < 0 ? longitude + 360 : longitude;
}
