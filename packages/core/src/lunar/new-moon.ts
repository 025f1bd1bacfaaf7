import { deltaT } from './delta-t.ts';
import { epoch, sine } from './sky.ts';

/** Mean length of a lunation in days, and the first new moon of 2000 as a Julian ephemeris day. */
const lunation = 29.530588861;
const firstNewMoon = 2451550.09766;
const lunationsPerCentury = 1236.85;

/**
 * Periodic terms of a new moon (Meeus, Astronomical Algorithms, 2nd edition, chapter 49): days, then multiples of the
 * Sun's anomaly M, the Moon's anomaly M′ and its argument of latitude F. Each M shrinks a term by the eccentricity E.
 */
const periodic = [
  [-0.4072, 0, 1, 0],
  [0.17241, 1, 0, 0],
  [0.01608, 0, 2, 0],
  [0.01039, 0, 0, 2],
  [0.00739, -1, 1, 0],
  [-0.00514, 1, 1, 0],
  [0.00208, 2, 0, 0],
  [-0.00111, 0, 1, -2],
  [-0.00057, 0, 1, 2],
  [0.00056, 1, 2, 0],
  [-0.00042, 0, 3, 0],
  [0.00042, 1, 0, 2],
  [0.00038, 1, 0, -2],
  [-0.00024, -1, 2, 0],
  [-0.00007, 2, 1, 0],
  [0.00004, 0, 2, -2],
  [0.00004, 3, 0, 0],
  [0.00003, 1, 1, -2],
  [0.00003, 0, 2, 2],
  [-0.00003, 1, 1, 2],
  [0.00003, -1, 1, 2],
  [-0.00002, -1, 1, -2],
  [-0.00002, 1, 3, 0],
  [0.00002, 0, 4, 0],
] as const;

/** What the planets add (same chapter): days, then an angle in degrees and its growth in one lunation. */
const planetary = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
] as const;

/** Julian ephemeris day of the k-th new moon since January 2000. Right to some seconds in our centuries. */
function newMoonTt(k: number): number {
  const t = k / lunationsPerCentury;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t ** 2;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t ** 2 + 0.00001238 * t ** 3;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t ** 2 - 0.00000227 * t ** 3;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t ** 2;
  const eccentricity = 1 - 0.002516 * t - 0.0000074 * t ** 2;
  let day = firstNewMoon + lunation * k + 0.00015437 * t ** 2 - 0.00000015 * t ** 3 - 0.00017 * sine(node);
  for (const [size, m, mp, f] of periodic) {
    day += size * eccentricity ** Math.abs(m) * sine(m * sun + mp * moon + f * latitude);
  }
  for (const [size, angle, growth] of planetary) day += size * sine(angle + growth * k);
  return day;
}

/** The k-th new moon since January 2000 in days of universal time since 1 January 1970. */
export function newMoon(k: number): number {
  const tt = newMoonTt(k) - epoch;
  return tt - deltaT(1970 + tt / 365.2425) / 86_400;
}

/** Number of the lunation that runs about a day number; the caller tries its neighbours. */
export const lunationNear = (day: number): number => Math.round((day + epoch - firstNewMoon) / lunation);
