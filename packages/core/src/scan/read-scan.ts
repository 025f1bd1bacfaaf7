import type { GrowingAreaCode } from '../growing-area/code.ts';
import { parseGrowingAreaCode } from '../growing-area/parse.ts';
import type { TraceIssuer } from '../lot/issuer.ts';
import type { TraceVerdict } from '../trace/verdict.ts';
import { verifyTrace, type VerifyOptions } from '../trace/verify.ts';
import { hostLook, type HostLook } from './host-look.ts';
import { textKind, type TextKind } from './text-kind.ts';

/** A verdict on a link of a pinned host that has the form of a lot's. */
export type LotVerdict = Exclude<Extract<TraceVerdict, { readonly host: string }>, { readonly status: 'foreign' }>;

/**
 * What a code says, to whoever scanned it.
 *
 * - `lot`: a link of a pinned host, with the verdict on it; `link` may be opened, whatever the verdict.
 * - `ours`: a link of a pinned host that is no lot's.
 * - `foreign`: a link of any other host. It is nobody's word that we know, and is not to be opened for anybody.
 * - `unchecked`: a link, but the issuers are not known yet.
 * - `area`: a growing-area or packing-house code, as it is printed beside the QR.
 * - `text`: anything else. `text` is there where it may be shown, `scheme` where it is an address of another kind.
 */
export type ScanReading =
  | { readonly kind: 'lot'; readonly link: string; readonly verdict: LotVerdict }
  | { readonly kind: 'ours'; readonly host: string }
  | { readonly kind: 'foreign'; readonly host: HostLook; readonly pinned: readonly string[] }
  | { readonly kind: 'unchecked'; readonly host: HostLook }
  | { readonly kind: 'area'; readonly code: GrowingAreaCode }
  | { readonly kind: 'text'; readonly what: TextKind; readonly text?: string; readonly scheme?: string };

/**
 * Reads what a camera or a picture gave. Whatever text that is, the answer is a reading; it does not throw.
 *
 * @param issuers whom the page pins; `undefined` while that is not known
 */
export async function readScan(
  scanned: string,
  issuers: readonly TraceIssuer[] | undefined,
  options: VerifyOptions,
): Promise<ScanReading> {
  const text = scanned.trim();
  if (/^https?:/i.test(text)) return readLink(text, issuers, options);
  const code = parseGrowingAreaCode(text);
  if (code.kind !== 'invalid' && code.kind !== 'other') return { kind: 'area', code };
  const what = textKind(text);
  if (what === 'address') return { kind: 'text', what, scheme: text.slice(0, text.indexOf(':')).toLowerCase() };
  return what === 'text' ? { kind: 'text', what, text } : { kind: 'text', what };
}

/** The host is the one that a browser would go to: after userinfo, backslashes, tabs and other alphabets. */
async function readLink(
  text: string,
  issuers: readonly TraceIssuer[] | undefined,
  options: VerifyOptions,
): Promise<ScanReading> {
  const host = hostOf(text);
  if (host === undefined) return { kind: 'text', what: 'text', text };
  const pinned = issuers?.flatMap(({ hosts }) => hosts) ?? [];
  const look = hostLook(host, pinned);
  if (issuers === undefined) return { kind: 'unchecked', host: look };
  if (!pinned.some((one) => one.toLowerCase() === host)) return { kind: 'foreign', host: look, pinned };
  const verdict = await verifyTrace(text, issuers, options);
  // Read in two ways, byte for byte and as a browser reads it, a link of ours has the same host.
  if (!('host' in verdict) || verdict.status === 'foreign' || verdict.host !== host) return { kind: 'ours', host };
  return { kind: 'lot', link: text, verdict };
}

function hostOf(text: string): string | undefined {
  try {
    return new URL(text).host || undefined;
  } catch {
    return undefined;
  }
}
