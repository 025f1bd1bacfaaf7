import type { IncomingMessage } from 'node:http';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this, the headers are longer than what is saved. */
const worthwhile = 512;

export interface Encoded {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** A text as the browser takes it: brotli, else gzip, else as it is. Pictures and fonts are packed already. */
export async function encoded(request: IncomingMessage, type: string, body: Buffer): Promise<Encoded> {
  const isText = /^text\/|json|svg|javascript/.test(type);
  if (!isText) return { body, headers: {} };
  const vary = { vary: 'accept-encoding' };
  const accepted = request.headers['accept-encoding']?.toString() ?? '';
  if (body.length < worthwhile) return { body, headers: vary };
  if (/\bbr\b/.test(accepted)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    return { body: await brotli(body, { params }), headers: { ...vary, 'content-encoding': 'br' } };
  }
  if (/\bgzip\b/.test(accepted)) return { body: await zip(body), headers: { ...vary, 'content-encoding': 'gzip' } };
  return { body, headers: vary };
}
