import { buildDigitalLink } from '../gs1/build.ts';
import { DigitalLinkError } from '../gs1/digital-link-error.ts';
import type { AiElement } from '../gs1/element.ts';
import { writeQuery } from '../gs1/write-query.ts';
import { curve, es256 } from './algorithm.ts';
import { toElements, type TraceStatement } from './elements.ts';
import type { PrivateTraceJwk } from './keys.ts';
import { toLowS } from './low-s.ts';
import { profileFault } from './profile.ts';
import { readTraceLink } from './read-link.ts';
import { encodeSignature, traceVersion } from './signature.ts';
import { signedBytes } from './signed-bytes.ts';
import { TraceError } from './trace-error.ts';

export interface SignInput {
  /** What stands before `/01/…` or `/t/…`: `https://id.example`. Its host is among the issuer's hosts; it is not signed. */
  readonly stem: string;
  /** The issuer's identifier, as pages pin it. */
  readonly issuer: string;
  readonly key: { readonly keyId: string; readonly privateJwk: PrivateTraceJwk };
  readonly facts: TraceStatement;
  /** Further elements to state and sign, such as origin (422) or net weight (310n). */
  readonly more?: readonly AiElement[];
  /** When it is signed. */
  readonly now: Date;
  readonly subtle?: SubtleCrypto;
}

/**
 * Signs a statement about a lot and writes it as a link: a GS1 Digital Link, or `/t/{lot}` for a lot without GTIN.
 *
 * @throws TraceError when the statement cannot be made, saying which part of it.
 */
export async function signTrace(input: SignInput): Promise<string> {
  const { issuer, key, facts, more = [], now } = input;
  if (issuer === '' || issuer.includes('\0')) throw new TraceError('issuer', 'An issuer needs a name without NUL');
  if (!/^[0-9a-f]{4}$/.test(key.keyId)) throw new TraceError('key', 'A key id is four hexadecimal digits, lower case');
  const elements = [...toElements(facts, now), ...more];
  const link = (signature: string) => write(input, elements, signature);
  checkLink(link('A'.repeat(90)), elements.length, now);
  const bytes = await sign(input, signedBytes(issuer, traceVersion, key.keyId, elements));
  return link(encodeSignature({ version: traceVersion, keyId: key.keyId, bytes }));
}

function write({ stem, facts }: SignInput, elements: readonly AiElement[], signature: string): string {
  try {
    if (facts.gtin === undefined) return writeLotLink(stem, elements, signature);
    if (facts.serial === undefined) return buildDigitalLink({ stem, ais: elements, params: [['s', signature]] });
    return buildDigitalLink({ stem, ais: [...elements, { ai: '8030', value: signature }] });
  } catch (error) {
    if (error instanceof DigitalLinkError) throw new TraceError('element', error.message, { cause: error });
    throw error;
  }
}

function writeLotLink(stem: string, [lot, ...rest]: readonly AiElement[], signature: string): string {
  return `${stem.replace(/\/$/, '')}/t/${lot?.value ?? ''}${writeQuery(rest, [['s', signature]])}`;
}

/** What a verifier would refuse is never printed on a label. */
function checkLink(uri: string, elements: number, now: Date): void {
  const link = readTraceLink(uri);
  if ('fault' in link) {
    throw new TraceError(
      link.fault === 'scheme' || link.fault === 'domain' ? 'stem' : 'element',
      `${link.fault} in ${uri}`,
    );
  }
  const fault = profileFault(link, now);
  if (fault || link.elements.length !== elements) throw new TraceError('element', `${fault ?? 'elements'} in ${uri}`);
}

async function sign({ key, subtle = crypto.subtle }: SignInput, bytes: Uint8Array<ArrayBuffer>) {
  try {
    const { kty, crv, x, y, d } = key.privateJwk;
    const secret = await subtle.importKey('jwk', { kty, crv, x, y, d }, curve, false, ['sign']);
    return toLowS(new Uint8Array(await subtle.sign(es256, secret, bytes)));
  } catch (cause) {
    throw new TraceError('key', 'The key is no usable P-256 private key', { cause });
  }
}
