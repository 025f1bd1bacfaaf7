import * as z from 'zod/mini';
import { openEnum } from '../schema/index.ts';
import { instantSchema } from '../time/index.ts';

export const traceKeyStates = ['active', 'retired', 'revoked'] as const;

/** A public ES256 key of an issuer (RFC 7517, P-256) and what has become of it. */
export const traceKeySchema = z.object({
  /** Two bytes in lower-case hex: the key's name inside a signature. */
  keyId: z.string().check(z.regex(/^[0-9a-f]{4}$/)),
  state: openEnum(traceKeyStates),
  jwk: z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() }),
  since: z.optional(instantSchema),
  until: z.optional(instantSchema),
});

/** Somebody whose statements this portal vouches for. The page pins issuers; a link never brings its own. */
export const traceIssuerSchema = z.object({
  issuer: z.string().check(z.minLength(1), z.maxLength(100)),
  name: z.string().check(z.maxLength(200)),
  /** Host names under which this issuer's links live. */
  hosts: z.array(z.string().check(z.maxLength(253))),
  keys: z.array(traceKeySchema),
});

export type TraceKey = z.infer<typeof traceKeySchema>;
export type TraceIssuer = z.infer<typeof traceIssuerSchema>;
