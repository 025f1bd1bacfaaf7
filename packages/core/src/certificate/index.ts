export { certificateKinds, certificateSchema, certificateSubjects, type Certificate } from './certificate.ts';
export { certificateState, certificateStates, type CertificateState } from './state.ts';
