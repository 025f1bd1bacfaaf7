import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A link's secret part: which hand-over, until when, and the signature over both and the site that may take it. */
interface HandOverToken {
  readonly id: string;
  readonly expiresAt: Date;
}

export const newHandOverId = (): string => `ho_${randomBytes(18).toString('base64url')}`;

/** Whole seconds, so that the moment in the link is the moment in the row. */
const inSeconds = (moment: Date): string => Math.floor(moment.getTime() / 1000).toString(36);

const signature = (secret: string, id: string, site: string, seconds: string): Buffer =>
  createHmac('sha256', secret).update(`hand-over\0${id}\0${site}\0${seconds}`).digest();

export function signToken(secret: string, { id, expiresAt }: HandOverToken, site: string): string {
  const seconds = inSeconds(expiresAt);
  return `${id}.${seconds}.${signature(secret, id, site, seconds).toString('base64url')}`;
}

/** What a token says, where this server signed it for this site; compared in constant time. Nothing is looked up for a forged one. */
export function readToken(secret: string, token: string, site: string): HandOverToken | undefined {
  const [id = '', seconds = '', mac = ''] = token.split('.');
  const given = Buffer.from(mac, 'base64url');
  const due = signature(secret, id, site, seconds);
  if (given.length !== due.length || !timingSafeEqual(given, due)) return undefined;
  return { id, expiresAt: new Date(Number.parseInt(seconds, 36) * 1000) };
}
