/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Address of the portal's server. Default: the demonstration's. */
  readonly VITE_NONGSAN_API?: string;
}
