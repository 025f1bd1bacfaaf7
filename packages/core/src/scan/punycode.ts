/** Parameters of Punycode (RFC 3492, section 5). */
const [base, tMin, tMax, skew, damp] = [36, 1, 26, 38, 700];

/** A host as people read it: labels that begin with `xn--` in their own letters. What is no Punycode stays as it is. */
export function toLetters(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decode(label.slice(4)) ?? label) : label))
    .join('.');
}

const digitOf = (letter: string): number => {
  const digit = '0123456789'.includes(letter) ? Number(letter) + 26 : letter.charCodeAt(0) - 97;
  return digit >= 0 && digit < base ? digit : Infinity;
};

/** RFC 3492, section 6.2; `undefined` where the text is none. */
function decode(text: string): string | undefined {
  const end = text.lastIndexOf('-');
  const letters = [...text.slice(0, Math.max(end, 0))];
  const rest = text.slice(end + 1);
  let [code, place, bias] = [128, 0, 72];
  for (let at = 0; at < rest.length;) {
    const before = place;
    for (let weight = 1, k = base; ; k += base, at += 1) {
      const digit = digitOf(rest[at] ?? '!');
      place += digit * weight;
      if (!Number.isSafeInteger(place)) return undefined;
      const t = Math.min(Math.max(k - bias, tMin), tMax);
      if (digit < t) break;
      weight *= base - t;
    }
    at += 1;
    const length = letters.length + 1;
    bias = adapt(place - before, length, before === 0);
    code += Math.floor(place / length);
    if (code > 0x10ffff) return undefined;
    letters.splice(place % length, 0, String.fromCodePoint(code));
    place = (place % length) + 1;
  }
  return letters.join('');
}

/** RFC 3492, section 6.1. */
function adapt(delta: number, length: number, isFirst: boolean): number {
  let left = Math.floor(delta / (isFirst ? damp : 2));
  left += Math.floor(left / length);
  let k = 0;
  for (; left > ((base - tMin) * tMax) / 2; k += base) left = Math.floor(left / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * left) / (left + skew));
}
