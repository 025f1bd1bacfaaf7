import { photoTypes } from '@nongsan/core/claim';
import type { KeptPhoto } from '../claims/photos.ts';

/**
 * A photo as an answer that can be nothing else: its type is the one that was found in its content, nobody sniffs another
 * (`securityHeaders`), opened by itself it is saved and not shown, and would run in a sandbox without any rights.
 */
export const photoAnswer = ({ bytes, type }: KeptPhoto, id: string): Response =>
  new Response(Uint8Array.from(bytes), {
    headers: {
      'content-type': type,
      'content-length': String(bytes.byteLength),
      'content-disposition': `attachment; filename="${id}.${photoTypes[type]}"`,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cache-control': 'no-store',
    },
  });
