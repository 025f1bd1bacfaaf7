import { qrPath, qrSegments, quietZone } from '@nongsan/core/qr';
import qrcode from 'qrcode/lib/core/qrcode.js';

/** A symbol ready to be drawn: one path in modules, quiet zone included. */
export interface QrDrawing {
  readonly text: string;
  readonly version: number;
  /** Modules along one side, with the quiet zone on both ends. */
  readonly side: number;
  readonly path: string;
}

/** Draws a text at level M. */
export function drawQr(text: string): QrDrawing {
  const { version, modules } = qrcode.create([...qrSegments(text)], { errorCorrectionLevel: 'M' });
  return { text, version, side: modules.size + 2 * quietZone, path: qrPath(modules.data, modules.size) };
}

/**
 * Draws a link, with scheme and host in capitals where that makes the symbol smaller: RFC 3986 §6.2.2.1 has them mean
 * the same, and no signature covers them. Path and query stay as they were signed.
 */
export function drawLink(link: string): QrDrawing {
  const plain = drawQr(link);
  const capital = drawQr(link.replace(/^https?:\/\/[^/?#]+/, (head) => head.toUpperCase()));
  return capital.version < plain.version ? capital : plain;
}

/** The symbol as a picture of its own. */
export function qrSvg({ side, path }: QrDrawing): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`
  );
}
