/** Coefficients by ascending power of the years since `around`, for the years before `until`. */
const pieces = [
  { until: 1986, around: 1975, terms: [45.45, 1.067, -1 / 260, -1 / 718] },
  { until: 2005, around: 2000, terms: [63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599] },
  { until: 2050, around: 2000, terms: [62.92, 0.32217, 0.005589] },
] as const;

/**
 * Seconds by which the Earth's rotation lags behind uniform time (TT − UT), by the polynomials of Espenak and Meeus.
 * Seconds of error, in the far future a minute or two: it matters only to a new moon that close to midnight.
 *
 * @param year with its fraction, from 1961
 */
export function deltaT(year: number): number {
  const piece = pieces.find(({ until }) => year < until);
  if (piece === undefined) return -20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - Math.min(year, 2150));
  const t = year - piece.around;
  return piece.terms.reduce((sum, term, power) => sum + term * t ** power, 0);
}
