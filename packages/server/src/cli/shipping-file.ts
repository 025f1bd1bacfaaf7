import { readFile } from 'node:fs/promises';
import { faultsOf } from '@nongsan/core';
import { shippingTableSchema, type ShippingTable } from '@nongsan/core/shipping';
import { communeByCode, provinceByCode } from '@nongsan/places';
import * as z from 'zod/mini';
import type { KeptShipping } from '../shipping/kept-shipping.ts';
import { RefusedError } from './refused-error.ts';
import { SettingError } from './setting-error.ts';

const amount = z.int().check(z.nonnegative(), z.maximum(100_000_000));
const flatSchema = z.strictObject({ perParcel: amount, freeFrom: z.optional(amount) });

/**
 * Reads a shipping table, or a flat rate, from a file.
 * @throws RefusedError saying what is wrong, by JSON pointer
 */
export async function readShippingFile(file: string): Promise<KeptShipping> {
  const value = parse(file, await readText(file));
  const flat = typeof value === 'object' && value !== null && 'perParcel' in value;
  const result = flat ? flatSchema.safeParse(value) : shippingTableSchema.safeParse(value);
  if (!result.success) {
    const faults = faultsOf(result.error.issues).map(({ pointer, detail }) => `${pointer || '/'} ${detail}`);
    throw new RefusedError(faults.join('\n'), result.error);
  }
  const table = result.data as KeptShipping;
  if ('zones' in table) await requirePlaces(table);
  return table;
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new SettingError(file, `cannot be read (${(cause as NodeJS.ErrnoException).code ?? 'unknown'})`);
  });
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RefusedError(`${file} does not parse as JSON.`, cause);
  }
}

/** A code that no place has would be a price that nobody is ever charged. */
async function requirePlaces({ zones }: ShippingTable): Promise<void> {
  const faults = await Promise.all(
    zones.map(async (zone, index) => {
      const communes = await Promise.all(
        (zone.communes ?? []).map(async (code) => [code, await communeByCode(code)] as const),
      );
      const strange = communes.filter(([, commune]) => commune === undefined).map(([code]) => code);
      return [
        ...zone.provinces
          .filter((code) => provinceByCode(code) === undefined)
          .map((code) => `/zones/${index}/provinces ${code} is no province`),
        ...strange.map((code) => `/zones/${index}/communes ${code} is no present-day commune`),
      ];
    }),
  );
  if (faults.flat().length > 0) throw new RefusedError(faults.flat().join('\n'), undefined);
}
