export { createApp, type AppOptions } from './app.ts';
export { runInBackground, serverJobs, type Background, type Job, type JobOptions } from './background/index.ts';
export * from './backup/index.ts';
export type { AppConfig } from './config.ts';
export * from './database/index.ts';
export { migrateBeside } from './database/migrate-beside.ts';
export {
  ExportError,
  exportPortal,
  openFolder,
  type Exported,
  type ExportOptions,
  type Folder,
} from './export/index.ts';
export type { Log, RateLimit, RequestLogEntry } from './middleware/index.ts';
export type { Notice, Notifier } from './notifications/index.ts';
export * from './repository/index.ts';
export { listen, type Listening } from './cli/listen.ts';
export { createPayos, createVnpay, type PaymentProvider, type PaymentSettings } from './payments/index.ts';
export { createPortalApp, mountPages, type PortalAppOptions } from './pages/index.ts';
export {
  loadSample,
  sampleFolder,
  sampleId,
  SampleError,
  type SampleLoad,
  type SampleOptions,
} from './sample/index.ts';
export { createItemSigner, writeSerials, type ItemStatement, type SerialRun } from './serials/index.ts';
export {
  createTraceSigner,
  KeyFileError,
  KeyPassphraseError,
  openKeyRing,
  Passphrase,
  publicKeys,
  rotateKeyFile,
  type KeyRing,
  type SignedLot,
  type TraceSigner,
} from './trace/index.ts';
export {
  createEndpoint,
  deliverDue,
  fanOut,
  webhookSecret,
  type DeliverOptions,
  type NewEndpoint,
} from './webhooks/index.ts';
