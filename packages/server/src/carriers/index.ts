export { CarrierError } from './carrier-error.ts';
export type { Carrier, CarrierNotice } from './carrier.ts';
export { handOver, parcelOf } from './hand-over.ts';
export { carrierName, isCarrierId } from './names.ts';
export { NoticeRefusedError } from './notice-refused-error.ts';
export { recordEvents } from './record-events.ts';
export { createViettelPost } from './viettel-post/viettel-post.ts';
export { createVnpost } from './vnpost/vnpost.ts';
