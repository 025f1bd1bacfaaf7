export { qrPath, quietZone } from './qr-path.ts';
export { qrModes, qrSegments, type QrMode, type QrSegment } from './segments.ts';
