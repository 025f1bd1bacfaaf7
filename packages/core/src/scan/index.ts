export { type HostLook } from './host-look.ts';
export { readScan, type LotVerdict, type ScanReading } from './read-scan.ts';
export { textKinds, type TextKind } from './text-kind.ts';
