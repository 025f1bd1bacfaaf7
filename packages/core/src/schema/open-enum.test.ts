import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { openEnum } from './open-enum.ts';

const colour = openEnum(['green', 'gold']);

describe('an open enumeration', () => {
  it('keeps a value it knows', () => {
    expect(z.parse(colour, 'gold')).toBe('gold');
  });
  it('reads a value of a later release as other', () => {
    expect(z.parse(colour, 'violet')).toBe('other');
  });
  it('refuses what is not text', () => {
    expect(z.safeParse(colour, 7).success).toBe(false);
  });
  it('tells its known values to OpenAPI, and that others may come', () => {
    expect(z.toJSONSchema(colour, { io: 'output' })).toMatchObject({
      anyOf: [{ type: 'string', enum: ['green', 'gold'] }, { type: 'string' }],
    });
  });
});
