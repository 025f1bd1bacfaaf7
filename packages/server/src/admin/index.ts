export type { Actor } from './actor.ts';
export { changeArea, createArea, readArea, resumeArea, revokeArea, suspendArea } from './areas.ts';
export { addCertificate, openCertificate, readCertificate, withdrawCertificate } from './certificates.ts';
export { readHistory } from './changes.ts';
export { createLabel, grantLabel, openGrant, readLabels, withdrawGrant } from './labels.ts';
export { placeOfLot } from './lot-state.ts';
export { recallLot, resumeLot, revokeLot, suspendLot } from './lot-status.ts';
export { changeLot, createLot } from './lots.ts';
