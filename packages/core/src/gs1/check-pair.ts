const set82 = '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const set32 = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83];

/**
 * Whether a Global Model Number (at most 25 characters) ends in its two check characters: places in set 82 weighted
 * by primes from the right, modulo 1021, as two characters of set 32 (General Specifications 7.9.5).
 */
export function hasCheckPair(text: string): boolean {
  const body = [...text.slice(0, -2)].reverse();
  if (text.length < 2 || body.length > primes.length) return false;
  const sum = body.reduce((total, sign, index) => total + set82.indexOf(sign) * (primes[index] ?? 0), 0) % 1021;
  return text.slice(-2) === `${set32[sum >> 5] ?? ''}${set32[sum & 31] ?? ''}`;
}
