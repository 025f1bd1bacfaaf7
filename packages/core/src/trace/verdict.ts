import type { DigitalLinkFault } from '../gs1/digital-link-error.ts';
import type { AiElement } from '../gs1/element.ts';
import type { TraceIssuer } from '../lot/issuer.ts';
import type { TraceFacts } from './facts.ts';
import type { ProfileFault } from './profile.ts';

/** Everything `verifyTrace` may answer. */
export const traceVerdicts = [
  'valid',
  'unsigned',
  'unknownKey',
  'revokedKey',
  'altered',
  'malformed',
  'foreign',
  'cannotCheck',
] as const;

/** Why a signature that may be right could not be checked. */
export const cannotCheckReasons = ['noWebCrypto', 'version', 'keyState', 'keyMaterial'] as const;

export type CannotCheckReason = (typeof cannotCheckReasons)[number];

interface Read {
  /** What the link says. Only `valid` says that the issuer stated it. */
  readonly facts: TraceFacts;
  /** Every element, for those who need more than the facts. */
  readonly elements: readonly AiElement[];
  readonly host: string;
}

interface Keyed extends Read {
  readonly issuer: TraceIssuer;
  readonly keyId: string;
}

/**
 * - `valid`: the issuer signed these facts. `retired` tells that its key no longer signs.
 * - `unsigned`: a link of a pinned host without a signature.
 * - `unknownKey`: no issuer pinned for this host has the key.
 * - `revokedKey`: signed with a key that its issuer has withdrawn, or so it says; it was not checked further.
 * - `altered`: the signature does not fit the facts.
 * - `malformed`: no such link, or one that breaks the profile; `position` where the syntax broke.
 * - `foreign`: a well-formed link of a host for which no issuer is pinned.
 * - `cannotCheck`: this device, page or release cannot tell.
 */
export type TraceVerdict =
  | (Keyed & { readonly status: 'valid'; readonly retired: boolean })
  | (Read & { readonly status: 'unsigned' })
  | (Read & { readonly status: 'unknownKey'; readonly keyId: string })
  | (Keyed & { readonly status: 'revokedKey' })
  | (Keyed & { readonly status: 'altered' })
  | (Read & { readonly status: 'malformed'; readonly fault: ProfileFault | 'signatureForm' })
  | { readonly status: 'malformed'; readonly fault: DigitalLinkFault; readonly position: number }
  | (Read & { readonly status: 'foreign' })
  | (Keyed & { readonly status: 'cannotCheck'; readonly reason: Exclude<CannotCheckReason, 'version'> })
  | (Read & { readonly status: 'cannotCheck'; readonly reason: 'version'; readonly keyId: string });
