import type { Commune, CommuneType } from './units.ts';
import { CURRENT_VINTAGE } from './vintage.ts';

const TYPES: Readonly<Record<string, CommuneType>> = { x: 'commune', p: 'ward', d: 'special-zone' };

/** `5443,3` → `05443`, `05446`. */
export function decodeCodes(steps: string): readonly string[] {
  let code = 0;
  return steps.split(',').map((step) => {
    code += Number(step);
    return String(code).padStart(5, '0');
  });
}

/** Reads one generated chunk: names by `;`, one type letter each, steps between ascending codes. */
export function decodeCommunes(provinceCode: string, names: string, types: string, steps: string): readonly Commune[] {
  const codes = decodeCodes(steps);
  return names.split(';').map((name, at) => ({
    code: codes[at] ?? '',
    vintage: CURRENT_VINTAGE,
    provinceCode,
    type: TYPES[types[at] ?? ''] ?? 'commune',
    name,
  }));
}

/** Reads the national list: a line for each province, its columns separated by `|`. */
export function decodeNational(lines: string): readonly Commune[] {
  return lines.split('\n').flatMap((line) => {
    const [province = '', names = '', types = '', steps = ''] = line.split('|');
    return decodeCommunes(province, names, types, steps);
  });
}
